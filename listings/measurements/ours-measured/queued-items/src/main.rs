//! The queue that the book builds, as it is there; the cases are in `cases.rs`.

use std::collections::VecDeque;
use std::env;
use std::future::poll_fn;
use std::mem;
use std::sync::Mutex;
use std::task::{Poll, Waker};

mod cases;

// ANCHOR: queue
struct Queue<T> {
    capacity: usize,
    inner: Mutex<Inner<T>>,
}

struct Inner<T> {
    items: VecDeque<T>,
    getters: Vec<Waker>,
    putters: Vec<Waker>,
}

/// Adds a waker, unless one for the same task is there.
fn add_waker(waiting: &mut Vec<Waker>, waker: &Waker) {
    if !waiting.iter().any(|known| known.will_wake(waker)) {
        waiting.push(waker.clone());
    }
}

fn wake_all(woken: Vec<Waker>) {
    woken.into_iter().for_each(Waker::wake);
}

impl<T> Queue<T> {
    fn new(capacity: usize) -> Self {
        let inner = Inner {
            items: VecDeque::with_capacity(capacity),
            getters: Vec::new(),
            putters: Vec::new(),
        };
        Queue {
            capacity,
            inner: Mutex::new(inner),
        }
    }

    /// Waits for a free place.
    async fn put(&self, item: T) {
        let mut item = Some(item);
        poll_fn(|context| {
            let mut inner = self.inner.lock().unwrap();
            if inner.items.len() == self.capacity {
                add_waker(&mut inner.putters, context.waker());
                return Poll::Pending;
            }
            inner.items.extend(item.take());
            let woken = mem::take(&mut inner.getters);
            drop(inner);
            wake_all(woken);
            Poll::Ready(())
        })
        .await;
    }

    /// Waits for an item.
    async fn get(&self) -> T {
        poll_fn(|context| {
            let mut inner = self.inner.lock().unwrap();
            let Some(item) = inner.items.pop_front() else {
                add_waker(&mut inner.getters, context.waker());
                return Poll::Pending;
            };
            let woken = mem::take(&mut inner.putters);
            drop(inner);
            wake_all(woken);
            Poll::Ready(item)
        })
        .await
    }
}
// ANCHOR_END: queue

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: queued-items CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("ours") => cases::ours(size)?,
        Some("tokio") => cases::tokio(size)?,
        Some("futures") => cases::futures(size)?,
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
