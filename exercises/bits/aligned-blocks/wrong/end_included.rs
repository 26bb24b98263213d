//! Takes `end` for the last address.
use std::iter;

pub fn aligned_blocks(start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut at = start;
    iter::from_fn(move || {
        let room = end.checked_sub(at)?.checked_add(1)?;
        let fits = room.ilog2();
        let size = 1 << fits.min(at.trailing_zeros());
        let block = (at, size);
        at += size;
        Some(block)
    })
}
