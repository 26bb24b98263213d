use std::ops::BitXor;

/// A numbered log in which one line was written twice and another not at all.
///
/// The lines should be numbered 1, 2, 3 and so on, in any order, each number
/// once. If one number stands in the place of another, the answer is the
/// number that is there twice and the number that is not there, in this order.
/// If all is well, it is `None`. A log may have millions of lines, so do not go
/// through it once for every number.
///
/// `[3, 1, 3, 4]` answers `Some((3, 2))`, and `[2, 1, 3]` answers `None`.
pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    // Every number is there an even number of times, but for the two.
    let twice = (1..)
        .zip(numbers)
        .flat_map(|(expected, &found)| [expected, found]);
    let both = twice.clone().fold(0, BitXor::bitxor);
    if both == 0 {
        return None;
    }

    let differs = both & both.wrapping_neg();
    let one = twice.filter(|n| n & differs != 0).fold(0, BitXor::bitxor);
    let other = both ^ one;
    if numbers.contains(&one) {
        Some((one, other))
    } else {
        Some((other, one))
    }
}
