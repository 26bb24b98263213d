use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let mut plate = vec!["salad"];
    let waiter = thread::spawn(move || receiver.recv());
    sender.send(plate).unwrap();
    plate.push("salt");
    println!("{:?}", waiter.join().unwrap());
}
