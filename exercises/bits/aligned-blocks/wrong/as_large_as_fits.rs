//! Looks at the room only, and blocks begin where they may not.
use std::iter;

pub fn aligned_blocks(start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut at = start;
    iter::from_fn(move || {
        let room = end.checked_sub(at)?;
        let size = 1 << room.checked_ilog2()?;
        let block = (at, size);
        at += size;
        Some(block)
    })
}
