//! The wheel that the book builds, with wakers in place of names, and with room
//! for a quarter of an hour. It is its own clock.

use std::cell::RefCell;
use std::mem;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::Ordering::AcqRel;
use std::task::{Context, Poll, Waker};

use super::Woken;

const BITS: u32 = 5;
const SLOTS: usize = 1 << BITS;
const LEVELS: u32 = 4;

type Timer = (u64, Waker);

#[derive(Default)]
struct Wheel {
    now: u64,
    slots: [[Vec<Timer>; SLOTS]; LEVELS as usize],
}

/// The slot is one digit of the time, the level says which digit.
fn digit(time: u64, level: u32) -> usize {
    (time >> (BITS * level)) as usize % SLOTS
}

impl Wheel {
    /// The highest digit in which `when` differs from now.
    fn level(&self, when: u64) -> u32 {
        let differs = self.now ^ when;
        if differs == 0 {
            return 0;
        }
        differs.ilog2() / BITS
    }

    /// The timer is later than now, and its time has four digits.
    fn insert(&mut self, timer: Timer) {
        let level = self.level(timer.0);
        let slot = digit(timer.0, level);
        self.slots[level as usize][slot].push(timer);
    }

    /// Goes on by one tick, and returns what is due.
    fn tick(&mut self) -> Vec<Timer> {
        self.now += 1;
        for level in (1..LEVELS).rev() {
            let slots = &mut self.slots[level as usize];
            let begins = (0..level).all(|lower| digit(self.now, lower) == 0);
            if begins {
                for timer in mem::take(&mut slots[digit(self.now, level)]) {
                    self.insert(timer);
                }
            }
        }
        mem::take(&mut self.slots[0][digit(self.now, 0)])
    }
}

#[derive(Default)]
pub struct Timers(RefCell<Wheel>);

impl Timers {
    pub fn now(&self) -> u64 {
        self.0.borrow().now
    }

    pub fn sleep(&self, millis: u64) -> Sleep<'_> {
        let until = self.now() + millis;
        Sleep {
            timers: self,
            until,
        }
    }

    /// Polls the future; when it waits, goes on to the next timer.
    pub fn run<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(Arc::clone(&woken));
        loop {
            let polled = future.as_mut().poll(&mut Context::from_waker(&waker));
            if let Poll::Ready(output) = polled {
                return output;
            }
            while !woken.0.swap(false, AcqRel) {
                let due = self.0.borrow_mut().tick();
                due.into_iter().for_each(|(_, sleeper)| sleeper.wake());
            }
        }
    }
}

/// One that is dropped leaves its timer in the wheel.
pub struct Sleep<'t> {
    timers: &'t Timers,
    until: u64,
}

impl Future for Sleep<'_> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.timers.now() >= self.until {
            return Poll::Ready(());
        }
        let mut wheel = self.timers.0.borrow_mut();
        wheel.insert((self.until, context.waker().clone()));
        Poll::Pending
    }
}
