use std::sync::mpsc::{Sender, channel};
use std::thread;

struct Stove;

impl Drop for Stove {
    fn drop(&mut self) {
        println!("stove off");
    }
}

fn cook(lit: Sender<()>) {
    let _stove = Stove;
    lit.send(()).expect("main is waiting");
    thread::park();
}

fn main() {
    let (lit, is_lit) = channel();
    let cook = thread::spawn(|| cook(lit));
    is_lit.recv().expect("the cook lights it");
    println!("stove on, cook at work: {}", !cook.is_finished());
}
