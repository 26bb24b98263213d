//! The timers that the book builds, as they are there; the wheel is in `wheel.rs`.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::env;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::AcqRel};
use std::task::{Context, Poll, Wake, Waker};

mod cases;
mod wheel;

/// A clock, in milliseconds since it was made.
trait Clock {
    fn now(&self) -> u64;
    fn wait_until(&self, when: u64);
}

#[derive(Default)]
struct Paused(Cell<u64>);

impl Clock for Paused {
    fn now(&self) -> u64 {
        self.0.get()
    }

    fn wait_until(&self, when: u64) {
        self.0.set(self.0.get().max(when));
    }
}

// ANCHOR: timers
struct Timers<C> {
    clock: C,
    due: RefCell<BTreeMap<(u64, u64), Waker>>,
    next_id: Cell<u64>,
}

impl<C: Clock> Timers<C> {
    fn new(clock: C) -> Self {
        Timers {
            clock,
            due: RefCell::default(),
            next_id: Cell::new(0),
        }
    }

    fn sleep(&self, millis: u64) -> Sleep<'_, C> {
        let until = self.clock.now() + millis;
        let id = self.next_id.get();
        self.next_id.set(id + 1);
        Sleep {
            timers: self,
            key: (until, id),
        }
    }

    /// Polls the future; when it waits, lets the clock go on to the next timer.
    fn run<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(Arc::clone(&woken));
        loop {
            let polled = future.as_mut().poll(&mut Context::from_waker(&waker));
            if let Poll::Ready(output) = polled {
                return output;
            }
            while !woken.0.swap(false, AcqRel) {
                let next = self.due.borrow_mut().pop_first();
                let ((when, _), sleeper) = next.expect("a timer is left");
                self.clock.wait_until(when);
                sleeper.wake();
            }
        }
    }
}

struct Sleep<'t, C: Clock> {
    timers: &'t Timers<C>,
    key: (u64, u64),
}

impl<C: Clock> Future for Sleep<'_, C> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.timers.clock.now() >= self.key.0 {
            return Poll::Ready(());
        }
        let mut due = self.timers.due.borrow_mut();
        due.insert(self.key, context.waker().clone());
        Poll::Pending
    }
}

impl<C: Clock> Drop for Sleep<'_, C> {
    fn drop(&mut self) {
        self.timers.due.borrow_mut().remove(&self.key);
    }
}

#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.swap(true, AcqRel);
    }
}
// ANCHOR_END: timers

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: dropped-timeouts CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("map") => cases::map(size),
        Some("wheel") => cases::wheel(size),
        Some("tokio") => cases::tokio(size)?,
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
