use std::cell::UnsafeCell;
use std::env;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::{hint, thread};

struct SpinLock<T> {
    locked: AtomicBool,
    value: UnsafeCell<T>,
}

// SAFETY: `with` lets one thread at a time reach the value, and no reference to
// it survives the call. The value is used on several threads, one after another,
// which is what `T: Send` permits.
unsafe impl<T: Send> Sync for SpinLock<T> {}

impl<T> SpinLock<T> {
    fn new(value: T) -> Self {
        SpinLock {
            locked: AtomicBool::new(false),
            value: UnsafeCell::new(value),
        }
    }

    fn with<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        while self
            .locked
            .compare_exchange(false, true, Acquire, Relaxed)
            .is_err()
        {
            hint::spin_loop();
        }
        let _unlock = Unlock(&self.locked);
        // SAFETY: `locked` was false, and this thread made it true. Until
        // `_unlock` is dropped, no other thread gets past the loop.
        change(unsafe { &mut *self.value.get() })
    }
}

/// Unlocks when it is dropped, and so after a panic as well.
struct Unlock<'a>(&'a AtomicBool);

impl Drop for Unlock<'_> {
    fn drop(&mut self) {
        self.0.store(false, Release);
    }
}

// ANCHOR: cases
/// The same for any number of threads.
const ADDITIONS: u64 = 2_000_000;

fn share(threads: u64, add: impl Fn() + Sync) {
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| (0..ADDITIONS / threads).for_each(|_| add()));
        }
    });
}

fn spin(threads: u64) -> u64 {
    let counter = SpinLock::new(0);
    share(threads, || counter.with(|counter| *counter += 1));
    counter.value.into_inner()
}

fn std(threads: u64) -> u64 {
    let counter = std::sync::Mutex::new(0);
    share(threads, || *counter.lock().expect("no thread panics") += 1);
    counter.into_inner().expect("no thread panics")
}

fn parking_lot(threads: u64) -> u64 {
    let counter = parking_lot::Mutex::new(0);
    share(threads, || *counter.lock() += 1);
    counter.into_inner()
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: locked-additions CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("ours") => spin(size),
        Some("std") => std(size),
        Some("parking_lot") => parking_lot(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
