use std::thread;

fn greeter(name: &str) {
    println!("Hello {name}");
}

fn main() -> thread::Result<()> {
    let thread = thread::spawn(|| greeter("Guido"));
    thread.join()
}
