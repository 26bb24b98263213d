use std::panic::resume_unwind;
use std::sync::{Mutex, RwLock};
use std::thread;

fn in_a_thread(visit: impl FnOnce() + Send) {
    let panicked = thread::scope(|scope| scope.spawn(visit).join().is_err());
    assert!(panicked);
}

fn fail() {
    resume_unwind(Box::new("no soup"));
}

fn main() {
    let mutex = Mutex::new(0);
    in_a_thread(|| {
        let before = mutex.lock().unwrap();
        drop(before);
        fail();
    });
    println!("panic after the guard: {}", mutex.is_poisoned());

    in_a_thread(|| {
        let _guard = mutex.lock().unwrap();
        fail();
    });
    println!("panic with the guard: {}", mutex.is_poisoned());

    let menu = RwLock::new(0);
    in_a_thread(|| {
        let _guard = menu.read().unwrap();
        fail();
    });
    println!("panic while reading: {}", menu.is_poisoned());
    in_a_thread(|| {
        let _guard = menu.write().unwrap();
        fail();
    });
    println!("panic while writing: {}", menu.is_poisoned());

    let other = parking_lot::Mutex::new(0);
    in_a_thread(|| {
        let _guard = other.lock();
        fail();
    });
    println!("parking_lot, locked again: {}", other.try_lock().is_some());
}
