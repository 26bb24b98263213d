use std::thread::{self, JoinHandle};

struct Greeter {
    thread: JoinHandle<()>,
}

impl Drop for Greeter {
    fn drop(&mut self) {
        let ended = self.thread.join();
        println!("greeter done: {}", ended.is_ok());
    }
}

fn main() {
    let thread = thread::spawn(|| println!("Hello Guido"));
    drop(Greeter { thread });
}
