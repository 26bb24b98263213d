use std::thread::{self, spawn};

fn greet(name: &str) -> String {
    format!("Hello {name}")
}

fn main() -> thread::Result<()> {
    let names = ["Guido", "Luciano", "Kushal"];
    let start = |name| spawn(move || greet(name));
    let threads = names.map(start);
    for thread in threads {
        println!("{}", thread.join()?);
    }
    Ok(())
}
