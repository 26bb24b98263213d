#[cfg(test)]
use loom::sync::{Condvar, Mutex};
use std::sync::PoisonError;
#[cfg(not(test))]
use std::sync::{Condvar, Mutex};
use std::thread;

// ANCHOR: event
struct Event {
    set: Mutex<bool>,
    changed: Condvar,
}

impl Event {
    fn new() -> Self {
        let (set, changed) = (Mutex::new(false), Condvar::new());
        Event { set, changed }
    }

    fn set(&self) {
        *self.set.lock().unwrap() = true;
        self.changed.notify_all();
    }

    fn wait(&self) {
        let mut set = self.set.lock().unwrap();
        while !*set {
            set = self.changed.wait(set).unwrap();
        }
    }
}
// ANCHOR_END: event

// ANCHOR: semaphore
struct Semaphore {
    free: Mutex<usize>,
    released: Condvar,
}

impl Semaphore {
    fn new(free: usize) -> Self {
        let (free, released) = (Mutex::new(free), Condvar::new());
        Semaphore { free, released }
    }

    fn acquire(&self) -> Permit<'_> {
        let mut free = self.free.lock().unwrap();
        while *free == 0 {
            free = self.released.wait(free).unwrap();
        }
        *free -= 1;
        Permit(self)
    }
}

struct Permit<'a>(&'a Semaphore);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let free = self.0.free.lock();
        *free.unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.released.notify_one();
    }
}
// ANCHOR_END: semaphore

// ANCHOR: evening
fn main() {
    let (open, seats) = (Event::new(), Semaphore::new(2));
    let inside = std::sync::Mutex::new((0, 0));
    let guest = || {
        open.wait();
        let _seat = seats.acquire();
        let mut now = inside.lock().unwrap();
        now.0 += 1;
        now.1 = now.1.max(now.0);
        drop(now);
        thread::yield_now();
        inside.lock().unwrap().0 -= 1;
    };
    let before = thread::scope(|scope| {
        for _ in 0..5 {
            scope.spawn(guest);
        }
        let (now, _) = *inside.lock().unwrap();
        open.set();
        now
    });
    println!("before: {before}");
    println!("never more than two: {}", inside.lock().unwrap().1 <= 2);
}
// ANCHOR_END: evening

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

    use super::*;

    /// Runs it in every order; returns how many there are.
    fn explore(model: fn()) -> usize {
        let tried = Arc::new(AtomicUsize::new(0));
        let runs = Arc::clone(&tried);
        loom::model(move || {
            runs.fetch_add(1, SeqCst);
            model();
        });
        tried.load(SeqCst)
    }

    #[test]
    fn an_event_wakes_all_who_wait() {
        let tried = explore(|| {
            let event = Arc::new(Event::new());
            let guests = [(); 2].map(|()| {
                let event = Arc::clone(&event);
                loom::thread::spawn(move || event.wait())
            });
            event.set();
            for guest in guests {
                guest.join().unwrap();
            }
        });
        assert_eq!(tried, 186);
    }

    #[test]
    fn a_notification_alone_does_not_open() {
        explore(|| {
            let event = Arc::new(Event::new());
            let waits = Arc::clone(&event);
            let guest = loom::thread::spawn(move || {
                waits.wait();
                assert!(*waits.set.lock().unwrap());
            });
            event.changed.notify_all();
            event.set();
            guest.join().unwrap();
        });
    }

    #[test]
    fn one_permit_is_held_by_one_thread() {
        let tried = explore(|| {
            let semaphore = Arc::new(Semaphore::new(1));
            let inside = Arc::new(AtomicUsize::new(0));
            let guests = [(); 2].map(|()| {
                let (semaphore, inside) = (Arc::clone(&semaphore), Arc::clone(&inside));
                loom::thread::spawn(move || {
                    let _permit = semaphore.acquire();
                    assert_eq!(inside.fetch_add(1, SeqCst), 0);
                    loom::thread::yield_now();
                    inside.fetch_sub(1, SeqCst);
                })
            });
            for guest in guests {
                guest.join().unwrap();
            }
            assert_eq!(*semaphore.free.lock().unwrap(), 1);
        });
        assert_eq!(tried, 19);
    }

    #[test]
    fn a_woken_thread_looks_again() {
        explore(|| {
            let semaphore = Arc::new(Semaphore::new(0));
            let waits = Arc::clone(&semaphore);
            let guest = loom::thread::spawn(move || drop(waits.acquire()));
            semaphore.released.notify_one();
            drop(Permit(&semaphore));
            guest.join().unwrap();
            assert_eq!(*semaphore.free.lock().unwrap(), 1);
        });
    }
}
