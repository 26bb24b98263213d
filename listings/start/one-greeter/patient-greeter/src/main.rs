use std::thread;
use std::time::Duration;

fn greeter(name: &str) {
    println!("Hello {name}");
    thread::sleep(Duration::from_millis(50));
    println!("Goodbye {name}");
}

fn main() {
    for name in ["Guido", "Luciano", "Kushal"] {
        greeter(name);
    }
}
