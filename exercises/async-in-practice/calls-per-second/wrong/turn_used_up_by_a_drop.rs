//! Takes its turn before it waits for it, and a drop does not give it back.
use std::sync::Mutex;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

pub struct RateLimiter {
    burst: u32,
    interval: Duration,
    next: Mutex<Instant>,
}

impl RateLimiter {
    pub fn new(burst: u32, interval: Duration) -> Self {
        let next = Mutex::new(Instant::now() - interval * burst);
        RateLimiter {
            burst,
            interval,
            next,
        }
    }

    pub async fn acquire(&self) {
        let turn = {
            let mut next = self.next.lock().unwrap();
            *next = (*next).max(Instant::now() - self.interval * self.burst) + self.interval;
            *next
        };
        sleep_until(turn).await;
    }
}
