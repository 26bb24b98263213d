use itertools::{Itertools, iproduct};

fn show(label: &str, groups: impl Iterator<Item = impl IntoIterator<Item = char>>) {
    let mut groups = groups.map(String::from_iter);
    println!("{label}: {}", groups.join(" "));
}

fn main() {
    show("matches", "GLK".chars().array_combinations::<2>());
    show("home and away", "GLK".chars().permutations(2));
    show("two dishes", "AB".chars().combinations_with_replacement(2));
    show(
        "seats",
        iproduct!("AB".chars(), "12".chars()).map(<[char; 2]>::from),
    );
    let coins = std::iter::repeat_n("HT".chars(), 2);
    show("two coins", coins.multi_cartesian_product());
    let batches = "GLKBA".chars().chunks(2);
    show("batches", batches.into_iter());

    let players: Vec<char> = "GLKBA".chars().collect();
    println!("of a slice: {:?}", players.chunks(2).collect::<Vec<_>>());
    println!("whole ones: {:?}", players.as_chunks::<2>());
}
