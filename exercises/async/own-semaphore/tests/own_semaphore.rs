use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll, Wake, Waker};

use own_semaphore::{Acquire, Permit, Semaphore};

/// A task that is polled by hand, and counts its wake-ups.
struct Task<'a> {
    future: Pin<Box<Acquire<'a>>>,
    bell: Arc<Bell>,
}

#[derive(Default)]
struct Bell(AtomicUsize);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Relaxed);
    }
}

impl<'a> Task<'a> {
    fn new(semaphore: &'a Semaphore) -> Self {
        Task {
            future: Box::pin(semaphore.acquire()),
            bell: Arc::default(),
        }
    }

    /// Polls it for the first time, and expects that it has to wait.
    fn waiting(semaphore: &'a Semaphore) -> Self {
        let mut task = Task::new(semaphore);
        assert!(task.poll().is_none(), "there was no permit left");
        task
    }

    fn poll(&mut self) -> Option<Permit<'a>> {
        let waker = Waker::from(Arc::clone(&self.bell));
        match self.future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(permit) => Some(permit),
            Poll::Pending => None,
        }
    }

    fn is_woken(&self) -> bool {
        self.bell.0.swap(0, Relaxed) > 0
    }

    /// Polls it if it was woken, as an executor does.
    fn run(&mut self) -> Option<Permit<'a>> {
        if self.is_woken() { self.poll() } else { None }
    }
}

#[test]
fn as_many_as_there_are_permits() {
    let semaphore = Semaphore::new(2);
    let _first = Task::new(&semaphore).poll().expect("two permits");
    let second = Task::new(&semaphore).poll().expect("one permit left");
    let mut third = Task::waiting(&semaphore);
    drop(second);
    assert!(third.is_woken());
    assert!(third.poll().is_some());
}

#[test]
fn a_permit_comes_back_each_time() {
    let semaphore = Semaphore::new(1);
    for _ in 0..3 {
        assert!(Task::new(&semaphore).poll().is_some());
    }
}

#[test]
fn first_come_first_served() {
    let semaphore = Semaphore::new(1);
    let permit = Task::new(&semaphore).poll();
    let mut guido = Task::waiting(&semaphore);
    let mut luciano = Task::waiting(&semaphore);
    drop(permit);
    assert!(luciano.poll().is_none(), "Guido was first");
    assert!(guido.is_woken());
    let permit = guido.poll();
    assert!(permit.is_some());
    drop(permit);
    assert!(luciano.run().is_some());
}

#[test]
fn a_newcomer_does_not_overtake() {
    let semaphore = Semaphore::new(1);
    let permit = Task::new(&semaphore).poll();
    let mut guido = Task::waiting(&semaphore);
    drop(permit);
    let mut newcomer = Task::waiting(&semaphore);
    let permit = guido.run();
    assert!(permit.is_some());
    drop(permit);
    assert!(newcomer.run().is_some());
}

#[test]
fn two_permits_at_once_serve_two() {
    let semaphore = Semaphore::new(2);
    let both = [Task::new(&semaphore).poll(), Task::new(&semaphore).poll()];
    let mut guido = Task::waiting(&semaphore);
    let mut luciano = Task::waiting(&semaphore);
    drop(both);
    let first = guido.run();
    let second = luciano.run();
    assert!(first.is_some() && second.is_some());
}

#[test]
fn who_gives_up_does_not_stay_in_the_queue() {
    let semaphore = Semaphore::new(1);
    let permit = Task::new(&semaphore).poll();
    let guido = Task::waiting(&semaphore);
    let mut luciano = Task::waiting(&semaphore);
    drop(guido);
    drop(permit);
    assert!(luciano.run().is_some());
}

#[test]
fn who_gives_up_after_the_wake_up_passes_it_on() {
    let semaphore = Semaphore::new(1);
    let permit = Task::new(&semaphore).poll();
    let guido = Task::waiting(&semaphore);
    let mut luciano = Task::waiting(&semaphore);
    drop(permit);
    drop(guido);
    assert!(luciano.run().is_some());
}

#[test]
fn the_last_waker_counts() {
    let semaphore = Semaphore::new(1);
    let permit = Task::new(&semaphore).poll();
    let mut guido = Task::waiting(&semaphore);
    // The future moves to another task.
    guido.bell = Arc::default();
    assert!(guido.poll().is_none());
    drop(permit);
    assert!(guido.run().is_some());
}

#[test]
fn what_was_not_polled_takes_nothing() {
    let semaphore = Semaphore::new(1);
    drop(Task::new(&semaphore));
    let unasked = Task::new(&semaphore);
    assert!(Task::new(&semaphore).poll().is_some());
    drop(unasked);
}
