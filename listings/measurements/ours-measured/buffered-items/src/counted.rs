//! The same buffer, which counts who waits and notifies no thread that does not.

use std::collections::VecDeque;

#[cfg(test)]
use loom::sync::{Condvar, Mutex};
#[cfg(not(test))]
use std::sync::{Condvar, Mutex};

pub struct Buffer<T> {
    capacity: usize,
    inner: Mutex<Inner<T>>,
    not_full: Condvar,
    not_empty: Condvar,
}

struct Inner<T> {
    items: VecDeque<T>,
    closed: bool,
    putters_waiting: usize,
    takers_waiting: usize,
}

impl<T> Buffer<T> {
    pub fn new(capacity: usize) -> Self {
        let inner = Inner {
            items: VecDeque::with_capacity(capacity),
            closed: false,
            putters_waiting: 0,
            takers_waiting: 0,
        };
        Buffer {
            capacity,
            inner: Mutex::new(inner),
            not_full: Condvar::new(),
            not_empty: Condvar::new(),
        }
    }

    // ANCHOR: counted
    pub fn put(&self, item: T) {
        let mut inner = self.inner.lock().unwrap();
        while inner.items.len() == self.capacity {
            inner.putters_waiting += 1;
            inner = self.not_full.wait(inner).unwrap();
        }
        inner.items.push_back(item);
        if inner.takers_waiting > 0 {
            inner.takers_waiting -= 1;
            self.not_empty.notify_one();
        }
    }
    // ANCHOR_END: counted

    /// Waits for an item; `None` once the buffer is closed and empty.
    pub fn take(&self) -> Option<T> {
        let mut inner = self.inner.lock().unwrap();
        while inner.items.is_empty() && !inner.closed {
            inner.takers_waiting += 1;
            inner = self.not_empty.wait(inner).unwrap();
        }
        let item = inner.items.pop_front();
        if inner.putters_waiting > 0 {
            inner.putters_waiting -= 1;
            self.not_full.notify_one();
        }
        item
    }

    pub fn close(&self) {
        self.inner.lock().unwrap().closed = true;
        self.not_empty.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use loom::thread;
    use std::sync::Arc;

    fn explore(program: impl Fn() + Sync + Send + 'static) {
        let mut model = loom::model::Builder::new();
        model.preemption_bound = Some(2);
        model.check(program);
    }

    #[test]
    fn all_arrives_in_order_and_then_it_ends() {
        explore(|| {
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
    }

    #[test]
    fn two_takers_get_an_item_each() {
        explore(|| {
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
    }

    #[test]
    fn two_putters_keep_to_the_capacity() {
        explore(|| {
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
    }
}
