struct Greetings;

impl Iterator for Greetings {
    type Item = &'static str;

    fn next(&mut self) -> Option<Self::Item> {
        Some("Hello Guido")
    }
}

impl Drop for Greetings {
    fn drop(&mut self) {
        println!("I am not done");
    }
}

fn main() {
    let mut lines = Greetings;
    if let Some(greeting) = lines.next() {
        println!("{greeting}");
    }
    drop(lines);
    println!("closed");
}
