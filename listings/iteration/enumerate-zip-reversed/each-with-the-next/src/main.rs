use itertools::Itertools;

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];

    for pair in names.windows(2) {
        println!("{} sits left of {}", pair[0], pair[1]);
    }
    for (left, right) in names.iter().map(|name| name.len()).tuple_windows() {
        println!("{left} letters, then {right}");
    }
    println!("pairs in a list of one: {}", ["Guido"].windows(2).count());
}
