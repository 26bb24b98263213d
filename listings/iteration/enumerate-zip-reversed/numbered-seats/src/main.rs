fn main() {
    let names = ["Guido", "Luciano", "Kushal"];

    for (seat, name) in (1..).zip(names) {
        println!("{seat} {name}");
    }

    for (i, name) in names.iter().enumerate() {
        let left = i.checked_sub(1).map(|j| names[j]);
        let left = left.unwrap_or("nobody");
        println!("{left} sits left of {name}");
    }
}
