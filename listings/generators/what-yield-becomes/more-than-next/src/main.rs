fn greetings(names: &[&str]) -> impl Iterator<Item = String> {
    names.iter().map(|name| format!("Hello {name}"))
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let mut polite = greetings(&names);
    println!("{:?}", polite.next());
    println!("{:?}", Iterator::next(&mut polite));

    println!("{:?}", polite.size_hint());

    drop(polite);
}
