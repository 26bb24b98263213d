use std::iter;

fn greeting(name: &str) -> String {
    println!("greeting {name}");
    format!("Hello {name}")
}

fn greetings(name: &str) -> impl Iterator<Item = String> {
    iter::once_with(move || greeting(name))
}

fn main() {
    let text: String = greeting("Guido");
    println!("{text}");

    let mut paused = greetings("Luciano");
    println!("Luciano not greeted yet");
    println!("{:?}", paused.next());
    println!("{:?}", paused.next());
}
