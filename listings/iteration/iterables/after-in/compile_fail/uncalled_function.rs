fn greetings() -> [&'static str; 2] {
    ["Hello Guido", "Hello Kushal"]
}

fn main() {
    for greeting in greetings {
        println!("{greeting}");
    }
}
