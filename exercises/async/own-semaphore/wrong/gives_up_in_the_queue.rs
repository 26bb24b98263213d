use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};

/// Permits, of which each task that asks gets one. When none is left, tasks wait,
/// and are served in the order in which they asked.
pub struct Semaphore(Mutex<Inner>);

struct Inner {
    free: usize,
    /// The tasks that wait, the first at the front.
    queue: VecDeque<(u64, Waker)>,
    next_ticket: u64,
}

impl Inner {
    /// Tells the first in the queue, if there is a permit for it.
    fn wake_first(&self) {
        if let Some((_, waker)) = self.queue.front()
            && self.free > 0
        {
            waker.wake_by_ref();
        }
    }
}

impl Semaphore {
    pub fn new(permits: usize) -> Self {
        Semaphore(Mutex::new(Inner {
            free: permits,
            queue: VecDeque::new(),
            next_ticket: 0,
        }))
    }

    /// A future that is ready when it has a permit.
    pub fn acquire(&self) -> Acquire<'_> {
        Acquire {
            semaphore: self,
            ticket: None,
        }
    }
}

/// A permit; dropping it gives it back.
pub struct Permit<'a>(&'a Semaphore);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let mut inner = self.0.0.lock().unwrap();
        inner.free += 1;
        inner.wake_first();
    }
}

pub struct Acquire<'a> {
    semaphore: &'a Semaphore,
    /// While it is in the queue.
    ticket: Option<u64>,
}

impl<'a> Future for Acquire<'a> {
    type Output = Permit<'a>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Permit<'a>> {
        let semaphore = self.semaphore;
        let mut inner = semaphore.0.lock().unwrap();
        let first = inner.queue.front().map(|(ticket, _)| *ticket);
        if inner.free > 0 && first == self.ticket {
            inner.free -= 1;
            inner.queue.pop_front();
            self.ticket = None;
            // Two permits may have come back before this was polled.
            inner.wake_first();
            return Poll::Ready(Permit(semaphore));
        }
        let waker = context.waker().clone();
        match self.ticket {
            Some(ticket) => {
                let place = inner.queue.iter_mut().find(|(waits, _)| *waits == ticket);
                place.expect("it is in the queue").1 = waker;
            }
            None => {
                let ticket = inner.next_ticket;
                inner.next_ticket += 1;
                inner.queue.push_back((ticket, waker));
                self.ticket = Some(ticket);
            }
        }
        Poll::Pending
    }
}
