//! Keeps the lock in a `while let`, and so during the job.
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, mpsc};
use std::thread;

pub fn map_in_order<T: Send, R: Send>(
    workers: usize,
    items: Vec<T>,
    job: impl Fn(T) -> R + Sync,
) -> Vec<thread::Result<R>> {
    let queue = Mutex::new(items.into_iter().enumerate());
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..workers {
            let sender = sender.clone();
            scope.spawn(|| {
                let sender = sender;
                while let Some((place, item)) = queue.lock().unwrap().next() {
                    let result = catch_unwind(AssertUnwindSafe(|| job(item)));
                    sender.send((place, result)).unwrap();
                }
            });
        }
    });
    drop(sender);
    let mut results: Vec<_> = receiver.into_iter().collect();
    results.sort_by_key(|&(place, _)| place);
    results.into_iter().map(|(_, result)| result).collect()
}
