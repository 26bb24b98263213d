fn seats(names: &[String]) -> impl Iterator<Item = usize> + use<> {
    1..=names.len()
}

fn main() {
    let mut names = vec![String::from("Guido")];
    let seats = seats(&names);
    names.push(String::from("Kushal"));

    for (seat, name) in seats.zip(&names) {
        println!("{seat} {name}");
    }
}
