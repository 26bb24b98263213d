use std::iter;

fn greetings(name: &str) -> impl Iterator<Item = String> {
    iter::once_with(move || format!("Hello {name}"))
}

fn main() {
    let text: String = greetings("Guido");
    println!("{text}");
}
