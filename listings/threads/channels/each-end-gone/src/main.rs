use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let cook = sender.clone();
    thread::spawn(move || cook.send("salad"))
        .join()
        .unwrap()
        .unwrap();
    println!("first:              {:?}", receiver.try_recv());
    println!("one sender is left: {:?}", receiver.try_recv());
    drop(sender);
    println!("none is left:       {:?}", receiver.try_recv());

    let (sender, receiver) = mpsc::channel();
    drop(receiver);
    match sender.send("soup") {
        Ok(()) => println!("the soup is on its way"),
        Err(error) => println!("{error}; back comes the {}", error.0),
    }
}
