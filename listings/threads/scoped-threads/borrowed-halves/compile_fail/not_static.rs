use std::thread::{self, JoinHandle};

fn greet_later(names: &[String]) -> JoinHandle<()> {
    thread::spawn(move || {
        for name in names {
            println!("Hello {name}");
        }
    })
}

fn main() {
    let names = ["Guido", "Luciano"].map(String::from);
    greet_later(&names).join().unwrap();
}
