use std::thread;

fn greeter(name: &str) {
    println!("Hello {name}");
}

fn main() -> thread::Result<()> {
    thread::spawn(|| greeter("Guido")).join()
}
