//! Takes `first` in whole milliseconds, so that a shorter delay vanishes.

use std::iter;
use std::time::Duration;

/// The delays to wait between one attempt and the next.
pub fn retry_delays(first: Duration, cap: Duration) -> impl Iterator<Item = Duration> {
    let millis = u64::try_from(first.as_millis()).unwrap_or(u64::MAX);
    let first = Duration::from_millis(millis);
    iter::successors(Some(first.min(cap)), move |delay| {
        Some(delay.saturating_mul(2).min(cap))
    })
}
