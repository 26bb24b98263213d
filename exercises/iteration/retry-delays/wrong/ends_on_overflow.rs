//! Lets the `None` of `checked_mul` end the series where the doubling overflows.

use std::iter;
use std::time::Duration;

/// The delays to wait between one attempt and the next.
pub fn retry_delays(first: Duration, cap: Duration) -> impl Iterator<Item = Duration> {
    iter::successors(Some(first.min(cap)), move |delay| {
        delay.checked_mul(2).map(|doubled| doubled.min(cap))
    })
}
