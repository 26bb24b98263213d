//! Shifts to where the two differ, without asking whether they do.
use std::ops::BitXor;

pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    let twice = (1..)
        .zip(numbers)
        .flat_map(|(expected, &found)| [expected, found]);
    let both = twice.clone().fold(0, BitXor::bitxor);

    let differs = 1 << both.trailing_zeros();
    let one = twice.filter(|n| n & differs != 0).fold(0, BitXor::bitxor);
    let other = both ^ one;
    if one == other {
        None
    } else if numbers.contains(&one) {
        Some((one, other))
    } else {
        Some((other, one))
    }
}
