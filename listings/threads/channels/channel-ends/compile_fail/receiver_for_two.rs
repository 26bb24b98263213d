use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| println!("{:?}", receiver.recv()));
        }
        sender.send("salad").unwrap();
    });
}
