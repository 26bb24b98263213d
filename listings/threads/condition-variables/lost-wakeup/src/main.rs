use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Barrier, Condvar, Mutex};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_millis(50);

/// The flag is beside the lock, so it can change between the look and the wait.
fn beside_the_lock() {
    let (ready, lock, bell) = (AtomicBool::new(false), Mutex::new(()), Condvar::new());
    let turn = Barrier::new(2);
    thread::scope(|scope| {
        scope.spawn(|| {
            turn.wait();
            ready.store(true, Ordering::SeqCst);
            bell.notify_one();
            turn.wait();
        });
        if !ready.load(Ordering::SeqCst) {
            println!("  1 Luciano looks: not ready");
            turn.wait();
            // Guido is ready here, and rings.
            turn.wait();
            println!("  2 Guido is ready, and rings");
            println!("  3 Luciano waits for the bell");
            let (_guard, waited) = bell.wait_timeout(lock.lock().unwrap(), PATIENCE).unwrap();
            let heard = if waited.timed_out() {
                "nothing"
            } else {
                "the bell"
            };
            println!(
                "  4 Luciano heard {heard}; ready: {}",
                ready.load(Ordering::SeqCst)
            );
        }
    });
}

/// The flag is inside the lock, which Luciano holds until he waits.
fn inside_the_lock() {
    let (ready, bell) = (Mutex::new(false), Condvar::new());
    let turn = Barrier::new(2);
    thread::scope(|scope| {
        scope.spawn(|| {
            turn.wait();
            *ready.lock().unwrap() = true;
            bell.notify_one();
        });
        let guard = ready.lock().unwrap();
        println!(
            "  1 Luciano looks: {}",
            if *guard { "ready" } else { "not ready" }
        );
        turn.wait();
        println!("  2 Luciano waits for the bell");
        let guard = bell.wait_while(guard, |ready| !*ready).unwrap();
        println!("  3 Luciano heard the bell; ready: {guard}");
    });
}

fn main() {
    println!("the flag beside the lock");
    beside_the_lock();
    println!("the flag inside the lock");
    inside_the_lock();
}
