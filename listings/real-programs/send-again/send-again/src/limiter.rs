//! A limit of requests per second.

use std::time::Duration;

use tokio::sync::{Mutex, watch};
use tokio::time::{Instant, sleep_until};

// ANCHOR: limiter
/// A bucket of tokens: one comes back each `interval`, up to `burst` of them.
pub struct Limiter {
    interval: Duration,
    burst: u32,
    /// When the bucket will be full again.
    full: Mutex<Instant>,
    /// Until when the server wants to be left alone.
    held: watch::Sender<Instant>,
}

impl Limiter {
    pub fn new(interval: Duration, burst: u32) -> Limiter {
        let now = Instant::now();
        Limiter {
            interval,
            burst,
            full: Mutex::new(now),
            held: watch::Sender::new(now),
        }
    }

    /// Waits for a token. Tokio's lock is fair: first come, first served.
    pub async fn turn(&self) {
        let mut full = self.full.lock().await;
        loop {
            let token = *full - self.interval * (self.burst - 1);
            let free = token.max(*self.held.borrow());
            if free <= Instant::now() {
                break;
            }
            sleep_until(free).await;
        }
        *full = (*full).max(Instant::now()) + self.interval;
    }

    /// Gives out no token for that long.
    pub fn hold(&self, pause: Duration) {
        let until = Instant::now() + pause;
        self.held.send_modify(|held| *held = until.max(*held));
    }
}
// ANCHOR_END: limiter

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    async fn times(limiter: &Limiter, turns: usize) -> Vec<u64> {
        let start = Instant::now();
        let mut times = Vec::new();
        for _ in 0..turns {
            limiter.turn().await;
            times.push(start.elapsed().as_secs());
        }
        times
    }

    #[tokio::test(start_paused = true)]
    async fn after_a_burst_one_by_one() {
        let limiter = Limiter::new(SECOND, 3);
        assert_eq!(times(&limiter, 6).await, [0, 0, 0, 1, 2, 3]);
        // While nothing is asked for, no more than a burst is saved up.
        sleep_until(Instant::now() + 60 * SECOND).await;
        assert_eq!(times(&limiter, 5).await, [0, 0, 0, 1, 2]);
    }

    #[tokio::test(start_paused = true)]
    async fn held() {
        let limiter = Limiter::new(SECOND, 1);
        limiter.turn().await;
        limiter.hold(5 * SECOND);
        limiter.hold(2 * SECOND);
        assert_eq!(times(&limiter, 3).await, [5, 6, 7]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_turn_that_is_dropped_costs_nothing() {
        let limiter = Limiter::new(SECOND, 1);
        limiter.turn().await;
        assert!(
            tokio::time::timeout(SECOND / 2, limiter.turn())
                .await
                .is_err()
        );
        assert_eq!(times(&limiter, 1).await, [0]);
    }
}
