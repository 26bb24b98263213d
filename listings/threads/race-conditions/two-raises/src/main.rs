use std::sync::{Barrier, Mutex};
use std::thread;

fn main() {
    let both_have_read = Barrier::new(2);
    let soup = Mutex::new(500);
    let raise = || {
        let old = *soup.lock().unwrap();
        both_have_read.wait();
        *soup.lock().unwrap() = old + 50;
    };
    thread::scope(|scope| {
        scope.spawn(raise);
        scope.spawn(raise);
    });
    println!("two locks: {}", soup.into_inner().unwrap());

    let soup = Mutex::new(500);
    let raise = || {
        both_have_read.wait();
        *soup.lock().unwrap() += 50;
    };
    thread::scope(|scope| {
        scope.spawn(raise);
        scope.spawn(raise);
    });
    println!("one lock: {}", soup.into_inner().unwrap());
}
