use std::sync::{Condvar, Mutex};

fn take(plates: &Mutex<Vec<String>>, ready: &Condvar) -> Option<String> {
    let mut counter = plates.lock().unwrap();
    while counter.is_empty() {
        ready.wait(counter).unwrap();
    }
    counter.pop()
}

fn main() {
    let plates = Mutex::new(vec!["soup".to_owned()]);
    println!("{:?}", take(&plates, &Condvar::new()));
}
