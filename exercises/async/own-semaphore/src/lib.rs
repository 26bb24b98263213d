use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll};

/// Permits, of which each task that asks gets one. When none is left, tasks wait,
/// and are served in the order in which they asked.
pub struct Semaphore(Mutex<Inner>);

struct Inner {
    free: usize,
    // Who waits?
}

impl Semaphore {
    pub fn new(permits: usize) -> Self {
        Semaphore(Mutex::new(Inner { free: permits }))
    }

    /// A future that is ready when it has a permit.
    pub fn acquire(&self) -> Acquire<'_> {
        Acquire { semaphore: self }
    }
}

/// A permit; dropping it gives it back.
pub struct Permit<'a>(&'a Semaphore);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.0.lock().unwrap().free += 1;
    }
}

/// Dropped before it is ready, it no longer waits.
pub struct Acquire<'a> {
    semaphore: &'a Semaphore,
}

impl<'a> Future for Acquire<'a> {
    type Output = Permit<'a>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Permit<'a>> {
        let mut inner = self.semaphore.0.lock().unwrap();
        if inner.free > 0 {
            inner.free -= 1;
            return Poll::Ready(Permit(self.semaphore));
        }
        Poll::Pending
    }
}
