//! Finds the two numbers, and does not ask which of them is there twice.
use std::ops::BitXor;

pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    let twice = (1..)
        .zip(numbers)
        .flat_map(|(expected, &found)| [expected, found]);
    let both = twice.clone().fold(0, BitXor::bitxor);
    if both == 0 {
        return None;
    }

    let differs = both & both.wrapping_neg();
    let one = twice.filter(|n| n & differs != 0).fold(0, BitXor::bitxor);
    Some((one, both ^ one))
}
