use std::cell::UnsafeCell;
use std::rc::Rc;
use std::sync::atomic::AtomicBool;

#[expect(dead_code)]
struct SpinLock<T> {
    locked: AtomicBool,
    value: UnsafeCell<T>,
}

// SAFETY: none is needed, for a type that has no methods.
unsafe impl<T: Send> Sync for SpinLock<T> {}

fn share<T: Sync>(_: &T) {}

fn main() {
    let guest = Rc::new("Guido");
    share(&SpinLock {
        locked: AtomicBool::new(false),
        value: UnsafeCell::new(guest),
    });
}
