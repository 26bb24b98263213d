use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::AcqRel};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::{Duration, Instant};

use futures::join;

// ANCHOR: clock
/// A clock, in milliseconds since it was made.
trait Clock {
    fn now(&self) -> u64;
    fn wait_until(&self, when: u64);
}

struct Real(Instant);

impl Clock for Real {
    fn now(&self) -> u64 {
        self.0.elapsed().as_millis() as u64
    }

    fn wait_until(&self, when: u64) {
        let until = self.0 + Duration::from_millis(when);
        thread::sleep(until.saturating_duration_since(Instant::now()));
    }
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
// ANCHOR_END: clock

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

// ANCHOR: main
async fn greeter<C: Clock>(timers: &Timers<C>, name: &str, naps: &[u64]) {
    for nap in naps {
        println!("{:4} {name} sleeps {nap}", timers.clock.now());
        timers.sleep(*nap).await;
    }
    println!("{:4} {name} ends", timers.clock.now());
}

fn main() {
    let paused = Timers::new(Paused::default());
    paused.run(async {
        join!(
            greeter(&paused, "Guido", &[2000, 1000]),
            greeter(&paused, "Luciano", &[1000, 1500]),
            greeter(&paused, "Kushal", &[500]),
        );
    });

    let start = Instant::now();
    let real = Timers::new(Real(start));
    real.run(real.sleep(20));
    let waited = start.elapsed() >= Duration::from_millis(20);
    println!("a real clock, and a sleep of 20 ms: waited {waited}");
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;

    /// Who wakes when, in order.
    fn wakes(sleeps: &[(&'static str, u64)]) -> Vec<(&'static str, u64)> {
        let (timers, log) = (Timers::new(Paused::default()), RefCell::default());
        let sleeping = sleeps.iter().map(async |&(name, millis)| {
            timers.sleep(millis).await;
            let now = timers.clock.now();
            RefCell::<Vec<_>>::borrow_mut(&log).push((name, now));
        });
        timers.run(futures::future::join_all(sleeping));
        log.into_inner()
    }

    #[test]
    fn the_first_to_wake_is_the_one_that_is_due() {
        let sleeps = [("Guido", 3000), ("Luciano", 1000), ("Kushal", 2000)];
        let expected = [("Luciano", 1000), ("Kushal", 2000), ("Guido", 3000)];
        assert_eq!(wakes(&sleeps), expected);
    }

    #[test]
    fn two_may_wake_at_the_same_time() {
        let sleeps = [("Guido", 1000), ("Luciano", 1000)];
        assert_eq!(wakes(&sleeps), sleeps);
    }

    #[test]
    fn a_sleep_that_is_dropped_leaves_no_timer() {
        let timers = Timers::new(Paused::default());
        let mut context = Context::from_waker(Waker::noop());
        let mut sleeps = [10, 10].map(|millis| Box::pin(timers.sleep(millis)));
        for _ in 0..2 {
            for sleep in &mut sleeps {
                assert!(sleep.as_mut().poll(&mut context).is_pending());
            }
            assert_eq!(timers.due.borrow().len(), 2);
        }
        let [first, second] = sleeps;
        drop(first);
        assert_eq!(timers.due.borrow().len(), 1);
        drop(second);
        assert!(timers.due.borrow().is_empty());
    }

    #[test]
    fn a_sleep_of_nothing_does_not_wait() {
        assert_eq!(wakes(&[("Guido", 0)]), [("Guido", 0)]);
    }
}
