fn greetings(names: &[&str]) -> impl Iterator<Item = String> {
    names.iter().map(|name| format!("Hello {name}"))
}

fn main() {
    let polite = greetings(&["Guido", "Luciano"]);
    println!("{:?}", polite.next());
}
