//! Begins with nothing.
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until};

/// Lets up to `burst` calls through at once, and after that one per interval. While
/// no call comes, what is saved up grows again by one per interval, up to `burst`.
pub struct RateLimiter {
    burst: u32,
    interval: Duration,
    saved: Mutex<Saved>,
}

struct Saved {
    calls: u32,
    /// The end of the last interval that has been counted.
    until: Instant,
}

impl RateLimiter {
    /// Begins with a whole burst.
    pub fn new(burst: u32, interval: Duration) -> Self {
        let until = Instant::now();
        let saved = Mutex::new(Saved { calls: 0, until });
        RateLimiter {
            burst,
            interval,
            saved,
        }
    }

    /// Waits until a call may be made. Those who wait get their turn in the order in
    /// which they came. If it is dropped before that, it has used up nothing.
    pub async fn acquire(&self) {
        // Held while it waits: the others are in the lock's queue, which is in order.
        let mut saved = self.saved.lock().await;
        self.count_intervals(&mut saved);
        if saved.calls == 0 {
            sleep_until(saved.until + self.interval).await;
            self.count_intervals(&mut saved);
        }
        saved.calls -= 1;
    }

    fn count_intervals(&self, saved: &mut Saved) {
        while saved.calls < self.burst && saved.until + self.interval <= Instant::now() {
            saved.calls += 1;
            saved.until += self.interval;
        }
        if saved.calls == self.burst {
            saved.until = Instant::now();
        }
    }
}
