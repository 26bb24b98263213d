//! Asks the source again after its end, to learn that no batch is left.
pub trait BatchesExt: Iterator {
    fn batches(self, size: usize) -> Batches<Self>
    where
        Self: Sized,
    {
        assert!(size > 0, "a batch needs at least one item");
        Batches { source: self, size }
    }
}

impl<I: Iterator> BatchesExt for I {}

pub struct Batches<I> {
    source: I,
    size: usize,
}

impl<I: Iterator> Iterator for Batches<I> {
    type Item = Vec<I::Item>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = Vec::from_iter(self.source.by_ref().take(self.size));
        (!batch.is_empty()).then_some(batch)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (lower, upper) = self.source.size_hint();
        let batches = |items: usize| items.div_ceil(self.size);
        (batches(lower), upper.map(batches))
    }
}
