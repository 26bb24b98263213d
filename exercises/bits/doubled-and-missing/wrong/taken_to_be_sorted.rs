//! Looks for the doubled number beside itself, and the log is in any order.
use std::ops::BitXor;

pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    let twice = (1..)
        .zip(numbers)
        .flat_map(|(expected, &found)| [expected, found]);
    let both = twice.fold(0, BitXor::bitxor);
    let neighbors = numbers.windows(2).find(|pair| pair[0] == pair[1])?;
    Some((neighbors[0], both ^ neighbors[0]))
}
