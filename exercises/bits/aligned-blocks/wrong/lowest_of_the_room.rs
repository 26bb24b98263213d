//! Takes the lowest one of what is left, which is aligned and more blocks than needed.
use std::iter;

pub fn aligned_blocks(start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut at = start;
    iter::from_fn(move || {
        let room = end.checked_sub(at).filter(|&room| room > 0)?;
        let size = 1 << room.trailing_zeros().min(at.trailing_zeros());
        let block = (at, size);
        at += size;
        Some(block)
    })
}
