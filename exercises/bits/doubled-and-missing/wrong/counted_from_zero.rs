//! Numbers the lines as `range(len(numbers))` does, from 0 and without the last.
use std::ops::BitXor;

pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    let twice = (0..)
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
