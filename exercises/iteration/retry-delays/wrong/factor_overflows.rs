//! Multiplies `first` by a power of two, which outgrows its `u32` long before the delay reaches the cap.

use std::time::Duration;

/// The delays to wait between one attempt and the next.
pub fn retry_delays(first: Duration, cap: Duration) -> impl Iterator<Item = Duration> {
    (0_u32..).map(move |n| {
        2_u32
            .checked_pow(n)
            .and_then(|factor| first.checked_mul(factor))
            .map_or(cap, |delay| delay.min(cap))
    })
}
