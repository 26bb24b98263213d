fn lower_names(names: &str) -> impl Iterator<Item = &str> {
    let lower = names.to_lowercase();
    lower.split(' ')
}

fn main() {
    for name in lower_names("Guido Kushal") {
        println!("{name}");
    }
}
