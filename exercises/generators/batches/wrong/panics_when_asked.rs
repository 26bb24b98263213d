//! Checks the size when the first batch is asked for, as a generator function would.
use std::iter::Fuse;

pub trait BatchesExt: Iterator {
    fn batches(self, size: usize) -> Batches<Self>
    where
        Self: Sized,
    {
        Batches {
            source: self.fuse(),
            size,
        }
    }
}

impl<I: Iterator> BatchesExt for I {}

pub struct Batches<I> {
    source: Fuse<I>,
    size: usize,
}

impl<I: Iterator> Iterator for Batches<I> {
    type Item = Vec<I::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        assert!(self.size > 0, "a batch needs at least one item");
        let batch = Vec::from_iter(self.source.by_ref().take(self.size));
        (!batch.is_empty()).then_some(batch)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (lower, upper) = self.source.size_hint();
        let batches = |items: usize| items.div_ceil(self.size);
        (batches(lower), upper.map(batches))
    }
}
