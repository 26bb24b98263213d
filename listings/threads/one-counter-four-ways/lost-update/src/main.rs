use std::sync::Barrier;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn main() {
    let counter = AtomicU32::new(0);
    let turnstile = Barrier::new(2);
    let count_guests = || {
        for _ in 0..100 {
            let seen = counter.load(Relaxed);
            turnstile.wait();
            counter.store(seen + 1, Relaxed);
            turnstile.wait();
        }
    };
    thread::scope(|scope| {
        scope.spawn(count_guests);
        scope.spawn(count_guests);
    });
    println!("200 guests, {} counted", counter.into_inner());
}
