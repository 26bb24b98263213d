//! Rounds the room up to a power of two, and runs past the end.
use std::iter;

pub fn aligned_blocks(start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut at = start;
    iter::from_fn(move || {
        let room = end.checked_sub(at).filter(|&room| room > 0)?;
        let fits = room.next_power_of_two().ilog2();
        let size = 1 << fits.min(at.trailing_zeros());
        let block = (at, size);
        at += size;
        Some(block)
    })
}
