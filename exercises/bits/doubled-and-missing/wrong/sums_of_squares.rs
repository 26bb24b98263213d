//! Solves two equations with a sum of squares, whose formula does not fit for long logs.

use std::ops::BitXor;

/// A numbered log in which one line was written twice and another not at all.
///
/// The lines should be numbered 1, 2, 3 and so on, in any order, each number
/// once. If one number is in the place of another, the answer is the
/// number that is there twice and the number that is not there, in this order.
/// If all is well, it is `None`.
///
/// `[3, 1, 3, 4]` answers `Some((3, 2))`, and `[2, 1, 3]` answers `None`.
pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    let n = numbers.len() as i64;
    let sum: i64 = numbers.iter().map(|&x| i64::from(x)).sum();
    let squares: i64 = numbers.iter().map(|&x| i64::from(x).pow(2)).sum();
    let difference = sum - n * (n + 1) / 2;
    if difference == 0 {
        return None;
    }
    let both = (squares - n * (n + 1) * (2 * n + 1) / 6) / difference;
    Some((
        ((both + difference) / 2) as u32,
        ((both - difference) / 2) as u32,
    ))
}
