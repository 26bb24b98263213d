use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};

#[cfg(not(test))]
use cell::UnsafeCell;
#[cfg(test)]
use loom::{cell::UnsafeCell, hint, sync::atomic::AtomicBool};
#[cfg(not(test))]
use std::{hint, sync::atomic::AtomicBool};

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
        self.value.with_mut(|value| change(unsafe { &mut *value }))
    }
}

/// Unlocks when it is dropped, and so after a panic as well.
struct Unlock<'a>(&'a AtomicBool);

impl Drop for Unlock<'_> {
    fn drop(&mut self) {
        self.0.store(false, Release);
    }
}

/// The cell of the standard library, with the method of loom's.
#[cfg(not(test))]
mod cell {
    pub struct UnsafeCell<T>(std::cell::UnsafeCell<T>);

    impl<T> UnsafeCell<T> {
        pub fn new(value: T) -> Self {
            UnsafeCell(std::cell::UnsafeCell::new(value))
        }

        pub fn with_mut<R>(&self, change: impl FnOnce(*mut T) -> R) -> R {
            change(self.0.get())
        }
    }
}

fn main() {
    let guests = SpinLock::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| (0..1000).for_each(|_| guests.with(|guests| *guests += 1)));
        }
    });
    println!("{} guests", guests.with(|guests| *guests));
}

#[cfg(test)]
mod tests {
    use super::*;
    use loom::thread;
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
    use std::sync::Arc;

    #[test]
    fn no_guest_is_lost() {
        loom::model(|| {
            let guests = Arc::new(SpinLock::new(0));
            let door = Arc::clone(&guests);
            let other = thread::spawn(move || door.with(|guests| *guests += 1));
            guests.with(|guests| *guests += 1);
            other.join().unwrap();
            assert_eq!(guests.with(|guests| *guests), 2);
        });
    }

    #[test]
    fn a_panic_unlocks() {
        loom::model(|| {
            let guests = SpinLock::new(0);
            let panics = AssertUnwindSafe(|| guests.with(|_| resume_unwind(Box::new("full"))));
            assert!(catch_unwind(panics).is_err());
            assert!(!guests.locked.load(Acquire));
        });
    }
}
