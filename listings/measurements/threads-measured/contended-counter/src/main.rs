use std::env;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

// ANCHOR: cases
fn locked(each: u64) -> u64 {
    let counter = Mutex::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..each {
                    *counter.lock().expect("no thread panics") += 1;
                }
            });
        }
    });
    counter.into_inner().expect("no thread panics")
}

fn atomic(each: u64) -> u64 {
    let counter = AtomicU64::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..each {
                    counter.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    counter.into_inner()
}

/// A counter for each thread, added up at the end.
fn own(each: u64) -> u64 {
    let count = || {
        let counter = Mutex::new(0);
        for _ in 0..each {
            *counter.lock().expect("no thread panics") += 1;
        }
        counter.into_inner().expect("no thread panics")
    };
    thread::scope(|scope| {
        let other = scope.spawn(count);
        count() + other.join().expect("no thread panics")
    })
}

fn uncontended(each: u64) -> u64 {
    let counter = Mutex::new(0);
    for _ in 0..2 * each {
        *counter.lock().expect("no thread panics") += 1;
    }
    counter.into_inner().expect("no thread panics")
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let each = size
        .ok_or("usage: contended-counter CASE SIZE")?
        .parse::<u64>()?
        / 2;
    let count = match case.as_deref() {
        Some("lock") => locked(each),
        Some("atomic") => atomic(each),
        Some("own") => own(each),
        Some("alone") => uncontended(each),
        _ => return Err("there is no such case".into()),
    };
    println!("{count}");
    Ok(())
}
