//! Takes memory for as many items as the source might have.

use std::iter::Fuse;

/// Adds `batches` to every iterator.
pub trait BatchesExt: Iterator {
    /// The items in batches of `size`, each a `Vec`; the last may be shorter.
    ///
    /// `(1..=5).batches(2)` yields `[1, 2]`, `[3, 4]` and `[5]`, as Python's
    /// `itertools.batched` does. No batch is empty.
    ///
    /// It is lazy: the call reads nothing, and each batch reads the items it
    /// needs and no others. Once the source has said `None`, it is not asked
    /// again. Memory is taken for items that exist, however large `size` is.
    /// What the source can say about its length, `size_hint` says in batches.
    ///
    /// # Panics
    /// At the call, if `size` is 0.
    fn batches(self, size: usize) -> Batches<Self>
    where
        Self: Sized,
    {
        assert!(size > 0, "a batch needs at least one item");
        Batches {
            source: self.fuse(),
            size,
        }
    }
}

impl<I: Iterator> BatchesExt for I {}

/// What [`BatchesExt::batches`] returns.
pub struct Batches<I> {
    source: Fuse<I>,
    size: usize,
}

impl<I: Iterator> Iterator for Batches<I> {
    type Item = Vec<I::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        let (_, upper) = self.source.size_hint();
        let mut batch = Vec::with_capacity(upper.unwrap_or(usize::MAX).min(self.size));
        batch.extend(self.source.by_ref().take(self.size));
        (!batch.is_empty()).then_some(batch)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (lower, upper) = self.source.size_hint();
        let batches = |items: usize| items.div_ceil(self.size);
        (batches(lower), upper.map(batches))
    }
}
