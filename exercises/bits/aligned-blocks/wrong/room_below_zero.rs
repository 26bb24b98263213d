//! Subtracts as Python would, and below zero there is no `u32`.
use std::iter;

pub fn aligned_blocks(start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut at = start;
    iter::from_fn(move || {
        let room = end - at;
        let fits = room.checked_ilog2()?;
        let size = 1 << fits.min(at.trailing_zeros());
        let block = (at, size);
        at += size;
        Some(block)
    })
}
