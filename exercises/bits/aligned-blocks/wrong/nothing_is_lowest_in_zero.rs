//! Takes the lowest one of the address for the size, and 0 has none: nothing moves on.
use std::iter;

pub fn aligned_blocks(start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut at = start;
    iter::from_fn(move || {
        let room = end.checked_sub(at)?;
        let fits = 1 << room.checked_ilog2()?;
        let aligned = at & at.wrapping_neg();
        let size = aligned.min(fits);
        let block = (at, size);
        at += size;
        Some(block)
    })
}
