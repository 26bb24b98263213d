use std::collections::VecDeque;

#[cfg(test)]
use loom::sync::{Condvar, Mutex};
#[cfg(not(test))]
use std::sync::{Condvar, Mutex};

struct Buffer<T> {
    capacity: usize,
    inner: Mutex<Inner<T>>,
    not_full: Condvar,
    not_empty: Condvar,
}

struct Inner<T> {
    items: VecDeque<T>,
    closed: bool,
}

impl<T> Buffer<T> {
    fn new(capacity: usize) -> Self {
        let inner = Inner {
            items: VecDeque::with_capacity(capacity),
            closed: false,
        };
        Buffer {
            capacity,
            inner: Mutex::new(inner),
            not_full: Condvar::new(),
            not_empty: Condvar::new(),
        }
    }

    /// Waits for a free place.
    fn put(&self, item: T) {
        let mut inner = self.inner.lock().unwrap();
        while inner.items.len() == self.capacity {
            inner = self.not_full.wait(inner).unwrap();
        }
        inner.items.push_back(item);
        self.not_empty.notify_one();
    }

    /// Waits for an item; `None` once the buffer is closed and empty.
    fn take(&self) -> Option<T> {
        let mut inner = self.inner.lock().unwrap();
        while inner.items.is_empty() && !inner.closed {
            inner = self.not_empty.wait(inner).unwrap();
        }
        let item = inner.items.pop_front();
        self.not_full.notify_one();
        item
    }

    fn close(&self) {
        self.inner.lock().unwrap().closed = true;
        self.not_empty.notify_all();
    }
}

fn main() {
    let shelf = Buffer::new(2);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for plate in ["salad", "soup", "pasta", "cake", "coffee"] {
                shelf.put(plate);
            }
            shelf.close();
        });
        while let Some(plate) = shelf.take() {
            println!("Luciano serves {plate}");
        }
    });
    println!("the kitchen is closed");
}

#[cfg(test)]
mod tests {
    use super::*;
    use loom::thread;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

    /// Explores a program, and says how many interleavings that took.
    fn interleavings(program: impl Fn() + Sync + Send + 'static) -> u32 {
        let count = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&count);
        let mut model = loom::model::Builder::new();
        model.preemption_bound = Some(3);
        model.check(move || {
            counter.fetch_add(1, Relaxed);
            program();
        });
        count.load(Relaxed)
    }

    #[test]
    fn all_arrives_in_order_and_then_it_ends() {
        let count = interleavings(|| {
            let buffer = Arc::new(Buffer::new(1));
            let putter = Arc::clone(&buffer);
            let kitchen = thread::spawn(move || {
                putter.put("salad");
                putter.put("soup");
                putter.close();
            });
            assert_eq!(buffer.take(), Some("salad"));
            assert_eq!(buffer.take(), Some("soup"));
            assert_eq!(buffer.take(), None);
            kitchen.join().unwrap();
        });
        println!("one putter, one taker: {count}");
    }

    #[test]
    fn two_takers_get_an_item_each() {
        let count = interleavings(|| {
            let buffer = Arc::new(Buffer::new(2));
            let taker = Arc::clone(&buffer);
            let waiter = thread::spawn(move || taker.take().expect("an item for each"));
            let putter = Arc::clone(&buffer);
            let kitchen = thread::spawn(move || {
                putter.put(1);
                putter.put(2);
            });
            let mine = buffer.take().expect("an item for each");
            assert_eq!(waiter.join().unwrap() + mine, 3);
            kitchen.join().unwrap();
        });
        println!("one putter, two takers: {count}");
    }

    #[test]
    fn two_putters_keep_to_the_capacity() {
        let count = interleavings(|| {
            let buffer = Arc::new(Buffer::new(1));
            buffer.put(1);
            let cooks = [2, 3].map(|plate| {
                let putter = Arc::clone(&buffer);
                thread::spawn(move || putter.put(plate))
            });
            assert_eq!(buffer.take(), Some(1));
            assert!(buffer.inner.lock().unwrap().items.len() <= 1);
            assert_eq!(buffer.take().unwrap() + buffer.take().unwrap(), 5);
            for cook in cooks {
                cook.join().unwrap();
            }
        });
        println!("two putters, one taker: {count}");
    }

    #[test]
    fn closing_wakes_all_who_wait() {
        let count = interleavings(|| {
            let buffer = Arc::new(Buffer::<u32>::new(1));
            let takers = [(); 2].map(|()| {
                let taker = Arc::clone(&buffer);
                thread::spawn(move || assert_eq!(taker.take(), None))
            });
            buffer.close();
            for taker in takers {
                taker.join().unwrap();
            }
        });
        println!("two takers and a close: {count}");
    }
}
