//! Answers with a pair of zeros where there is nothing to report.
use std::ops::BitXor;

pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    let twice = (1..)
        .zip(numbers)
        .flat_map(|(expected, &found)| [expected, found]);
    let both = twice.clone().fold(0, BitXor::bitxor);
    let differs = both & both.wrapping_neg();
    let one = twice.filter(|n| n & differs != 0).fold(0, BitXor::bitxor);
    let other = both ^ one;
    if numbers.contains(&one) {
        Some((one, other))
    } else {
        Some((other, one))
    }
}
