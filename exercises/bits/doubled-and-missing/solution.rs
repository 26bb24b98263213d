use std::ops::BitXor;

/// A numbered log in which one number may be in the place of another.
///
/// The lines should be numbered from 1 to the number of lines, in any order,
/// each number once. All numbers are in this range. But one may be there twice,
/// and then another is missing: the answer is these two, in this order. If all
/// is well, it is `None`.
///
/// A log may have millions of lines, so do not go through it once for every
/// number: one of the tests would not come to an end. Extra memory is allowed,
/// and not needed.
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
