//! Takes the cap for the end of the series, as `takewhile` would.

use std::iter;
use std::time::Duration;

/// The delays to wait between one attempt and the next.
pub fn retry_delays(first: Duration, cap: Duration) -> impl Iterator<Item = Duration> {
    iter::successors(Some(first), |delay| delay.checked_mul(2))
        .take_while(move |&delay| delay <= cap)
}
