use std::thread;

type AnyGuests = Box<dyn Iterator<Item = &'static str>>;

fn main() {
    let guests: AnyGuests = Box::new(["Guido", "Luciano"].into_iter());
    let door = thread::spawn(move || guests.count());
    println!("{:?}", door.join().ok());
}
