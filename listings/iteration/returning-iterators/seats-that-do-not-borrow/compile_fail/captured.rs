fn seats(names: &[String]) -> impl Iterator<Item = usize> {
    1..=names.len()
}

fn main() {
    let mut names = vec![String::from("Guido")];
    let seats = seats(&names);
    names.push(String::from("Kushal"));
    println!("{} {}", seats.count(), names.len());
}
