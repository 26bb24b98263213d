use std::sync::{Barrier, Mutex};
use std::thread;

/// Cooking begins when both have come, and ends when both have come again.
static COOKING: Barrier = Barrier::new(2);

fn cook() -> &'static str {
    COOKING.wait();
    COOKING.wait();
    "soup"
}

fn inside(served: &Mutex<Vec<&str>>) {
    let mut served = served.lock().unwrap();
    served.push(cook());
}

fn before(served: &Mutex<Vec<&str>>) {
    let soup = cook();
    served.lock().unwrap().push(soup);
}

fn main() {
    for guido in [inside, before] {
        let served = Mutex::new(Vec::new());
        thread::scope(|scope| {
            scope.spawn(|| guido(&served));
            COOKING.wait();
            match served.try_lock() {
                Ok(_) => println!("Luciano reads the list"),
                Err(_) => println!("Luciano waits for the lock"),
            }
            COOKING.wait();
        });
    }
}
