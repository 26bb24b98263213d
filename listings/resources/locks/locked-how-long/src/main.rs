use std::sync::{Mutex, TryLockError};

fn say<T>(when: &str, lock: &Mutex<T>) {
    let state = match lock.try_lock() {
        Ok(_) => "free",
        Err(TryLockError::WouldBlock) => "held",
        Err(TryLockError::Poisoned(_)) => "poisoned",
    };
    println!("{when}: {state}");
}

fn main() {
    let guests = Mutex::new(vec!["Guido"]);

    let mut inside = guests.lock().unwrap();
    inside.push("Luciano");
    say("after the push", &guests);

    drop(inside);
    say("after the drop", &guests);

    guests.lock().unwrap().push("Kushal");
    say("after one line", &guests);

    let count = {
        let inside = guests.lock().unwrap();
        say("in a block", &guests);
        inside.len()
    };
    say("after the block", &guests);
    println!("{count} guests");
}
