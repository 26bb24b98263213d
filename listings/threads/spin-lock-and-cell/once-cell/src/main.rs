use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};

#[cfg(not(test))]
use cell::UnsafeCell;
#[cfg(test)]
use loom::{cell::UnsafeCell, sync::atomic::AtomicU8};
#[cfg(not(test))]
use std::sync::atomic::AtomicU8;

const EMPTY: u8 = 0;
const CLAIMED: u8 = 1;
const SET: u8 = 2;

struct Once<T> {
    state: AtomicU8,
    value: UnsafeCell<Option<T>>,
}

// SAFETY: one thread writes the value, before `state` is `SET`; from then on all
// threads only read it. The value may come from one thread and be dropped on
// another (`Send`), and several read it at the same time (`Sync`).
unsafe impl<T: Send + Sync> Sync for Once<T> {}

impl<T> Once<T> {
    fn new() -> Self {
        Once {
            state: AtomicU8::new(EMPTY),
            value: UnsafeCell::new(None),
        }
    }

    /// Gives the value back if there is one already, or is about to be.
    fn set(&self, value: T) -> Result<(), T> {
        if self
            .state
            .compare_exchange(EMPTY, CLAIMED, Relaxed, Relaxed)
            .is_err()
        {
            return Err(value);
        }
        // SAFETY: one thread alone moves `state` from `EMPTY` to `CLAIMED`, and
        // no thread reads the value before it is `SET`.
        self.value.with_mut(|place| unsafe { *place = Some(value) });
        self.state.store(SET, Release);
        Ok(())
    }

    fn get(&self) -> Option<&T> {
        if self.state.load(Acquire) != SET {
            return None;
        }
        // SAFETY: the value was written before `state` became `SET`, and no
        // thread writes it after that.
        self.value.with(|place| unsafe { (*place).as_ref() })
    }
}

/// The cell of the standard library, with the methods of loom's.
#[cfg(not(test))]
mod cell {
    pub struct UnsafeCell<T>(std::cell::UnsafeCell<T>);

    impl<T> UnsafeCell<T> {
        pub fn new(value: T) -> Self {
            UnsafeCell(std::cell::UnsafeCell::new(value))
        }

        pub fn with<R>(&self, read: impl FnOnce(*const T) -> R) -> R {
            read(self.0.get())
        }

        pub fn with_mut<R>(&self, change: impl FnOnce(*mut T) -> R) -> R {
            change(self.0.get())
        }
    }
}

fn main() {
    let captain = Once::new();
    println!("before: {:?}", captain.get());
    std::thread::scope(|scope| {
        scope.spawn(|| captain.set("Guido".to_owned()));
    });
    println!("after:  {:?}", captain.get());
    println!("again:  {:?}", captain.set("Kushal".to_owned()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use loom::thread;
    use std::sync::Arc;

    #[test]
    fn a_value_is_whole_when_it_is_seen() {
        loom::model(|| {
            let cell = Arc::new(Once::new());
            let setter = Arc::clone(&cell);
            let other = thread::spawn(move || setter.set("Guido".to_owned()).unwrap());
            if let Some(name) = cell.get() {
                assert_eq!(name, "Guido");
            }
            other.join().unwrap();
            assert_eq!(cell.get().map(String::as_str), Some("Guido"));
        });
    }

    #[test]
    fn one_of_two_sets_it() {
        loom::model(|| {
            let cell = Arc::new(Once::new());
            let setter = Arc::clone(&cell);
            let other = thread::spawn(move || setter.set("Guido"));
            let mine = cell.set("Kushal");
            let theirs = other.join().unwrap();
            let expected = match (mine, theirs) {
                (Ok(()), Err("Guido")) => "Kushal",
                (Err("Kushal"), Ok(())) => "Guido",
                both => panic!("{both:?}"),
            };
            assert_eq!(cell.get(), Some(&expected));
        });
    }
}
