//! Lets the delays grow for ever, as Python's integers may, and caps them only on the way out.

use std::iter;
use std::time::Duration;

/// The delays to wait between one attempt and the next.
pub fn retry_delays(first: Duration, cap: Duration) -> impl Iterator<Item = Duration> {
    iter::successors(Some(first), |delay| Some(*delay * 2)).map(move |delay| delay.min(cap))
}
