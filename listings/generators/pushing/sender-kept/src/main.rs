use std::sync::mpsc::{Sender, channel};
use std::thread;

fn work(outbox: Sender<&str>) {
    // The worker does not care whether the receiver is still there.
    let _ = outbox.send("Guido greeted");
}

fn main() {
    let (outbox, inbox) = channel();
    let for_worker = outbox.clone();
    let worker = thread::spawn(move || work(for_worker));
    let finished = worker.join().is_ok();
    println!("worker finished: {finished}");

    println!("{:?}", inbox.try_recv());
    println!("{:?}", inbox.try_recv());
    drop(outbox);
    println!("{:?}", inbox.try_recv());
}
