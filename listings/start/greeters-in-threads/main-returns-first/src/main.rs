use std::sync::Barrier;
use std::thread;

static NEVER_MET: Barrier = Barrier::new(2);

fn greeter(name: &str) {
    NEVER_MET.wait();
    println!("Hello {name}");
}

fn main() {
    thread::spawn(|| greeter("Guido"));
    println!("main has nothing left to do");
}
