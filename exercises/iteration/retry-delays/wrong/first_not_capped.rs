//! Caps what is doubled and forgets the first delay.

use std::iter;
use std::time::Duration;

/// The delays to wait between one attempt and the next.
pub fn retry_delays(first: Duration, cap: Duration) -> impl Iterator<Item = Duration> {
    iter::successors(Some(first), move |delay| {
        Some(delay.saturating_mul(2).min(cap))
    })
}
