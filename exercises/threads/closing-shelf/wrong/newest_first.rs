//! Takes the newest item first.
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};

pub struct Shelf<T> {
    places: usize,
    inner: Mutex<Inner<T>>,
    changed: Condvar,
}

struct Inner<T> {
    items: VecDeque<T>,
    closed: bool,
}

impl<T> Shelf<T> {
    pub fn new(places: usize) -> Self {
        let inner = Mutex::new(Inner {
            items: VecDeque::new(),
            closed: false,
        });
        Shelf {
            places,
            inner,
            changed: Condvar::new(),
        }
    }

    pub fn put(&self, item: T) -> Result<(), T> {
        let full = |inner: &mut Inner<T>| inner.items.len() == self.places && !inner.closed;
        let mut inner = self
            .changed
            .wait_while(self.inner.lock().unwrap(), full)
            .unwrap();
        if inner.closed {
            return Err(item);
        }
        inner.items.push_back(item);
        self.changed.notify_all();
        Ok(())
    }

    pub fn take(&self) -> Option<T> {
        let empty = |inner: &mut Inner<T>| inner.items.is_empty() && !inner.closed;
        let mut inner = self
            .changed
            .wait_while(self.inner.lock().unwrap(), empty)
            .unwrap();
        let item = inner.items.pop_back();
        self.changed.notify_all();
        item
    }

    pub fn close(&self) {
        self.inner.lock().unwrap().closed = true;
        self.changed.notify_all();
    }
}
