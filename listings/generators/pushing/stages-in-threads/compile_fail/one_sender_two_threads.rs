use std::sync::mpsc::channel;
use std::thread;

fn main() {
    let (outbox, inbox) = channel();
    for n in 0..3 {
        thread::spawn(move || outbox.send(n * n));
    }
    println!("{:?}", Vec::from_iter(inbox));
}
