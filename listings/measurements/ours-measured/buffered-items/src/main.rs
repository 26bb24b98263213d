use std::collections::VecDeque;
use std::env;
use std::sync::{Condvar, Mutex, mpsc};
use std::{iter, thread};

mod counted;

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

// ANCHOR: cases
const CAPACITY: usize = 100;

fn ours(size: u64) -> u64 {
    let buffer = Buffer::new(CAPACITY);
    thread::scope(|scope| {
        scope.spawn(|| {
            (0..size).for_each(|item| buffer.put(item));
            buffer.close();
        });
        iter::from_fn(|| buffer.take()).sum()
    })
}

fn std(size: u64) -> u64 {
    let (sender, receiver) = mpsc::sync_channel(CAPACITY);
    thread::scope(|scope| {
        scope.spawn(move || (0..size).try_for_each(|item| sender.send(item)));
        receiver.iter().sum()
    })
}
// ANCHOR_END: cases

fn counted(size: u64) -> u64 {
    let buffer = counted::Buffer::new(CAPACITY);
    thread::scope(|scope| {
        scope.spawn(|| {
            (0..size).for_each(|item| buffer.put(item));
            buffer.close();
        });
        iter::from_fn(|| buffer.take()).sum()
    })
}

fn crossbeam(size: u64) -> u64 {
    let (sender, receiver) = crossbeam_channel::bounded(CAPACITY);
    thread::scope(|scope| {
        scope.spawn(move || (0..size).try_for_each(|item| sender.send(item)));
        receiver.iter().sum()
    })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: buffered-items CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("ours") => ours(size),
        Some("counted") => counted(size),
        Some("std") => std(size),
        Some("crossbeam") => crossbeam(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
