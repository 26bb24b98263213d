use std::sync::{Barrier, RwLock};
use std::thread;

fn main() {
    let menu = RwLock::new(vec!["soup"]);
    let both_inside = Barrier::new(2);
    let guest = || {
        let menu = menu.read().unwrap();
        both_inside.wait();
        menu.len()
    };
    let dishes = thread::scope(|scope| {
        let guests = [(); 2].map(|()| scope.spawn(guest));
        guests.map(|guest| guest.join().unwrap())
    });
    println!("two readers inside at once: {dishes:?}");

    let reading = menu.read().unwrap();
    println!("beside a reader, write: {}", menu.try_write().is_ok());
    drop(reading);

    menu.write().unwrap().push("bread");
    println!("{:?}", menu.read().unwrap());
}
