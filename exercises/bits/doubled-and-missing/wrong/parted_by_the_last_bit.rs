//! Parts the numbers into even and odd ones, and the two may be on one side.
use std::ops::BitXor;

pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    let twice = (1..)
        .zip(numbers)
        .flat_map(|(expected, &found)| [expected, found]);
    let both = twice.clone().fold(0, BitXor::bitxor);
    if both == 0 {
        return None;
    }

    let one = twice.filter(|n| n & 1 != 0).fold(0, BitXor::bitxor);
    let other = both ^ one;
    if numbers.contains(&one) {
        Some((one, other))
    } else {
        Some((other, one))
    }
}
