use std::cmp::Reverse;
use std::collections::BinaryHeap;

#[cfg(test)]
use loom::sync::{Condvar, Mutex};
#[cfg(not(test))]
use std::sync::{Condvar, Mutex};

/// A collection that decides which item is next.
trait Shelf: Default {
    type Item;
    fn put(&mut self, item: Self::Item);
    fn take(&mut self) -> Option<Self::Item>;
}

/// The last one first.
impl<T> Shelf for Vec<T> {
    type Item = T;

    fn put(&mut self, item: T) {
        self.push(item);
    }

    fn take(&mut self) -> Option<T> {
        self.pop()
    }
}

/// The smallest one first.
impl<T: Ord> Shelf for BinaryHeap<Reverse<T>> {
    type Item = T;

    fn put(&mut self, item: T) {
        self.push(Reverse(item));
    }

    fn take(&mut self) -> Option<T> {
        self.pop().map(|Reverse(item)| item)
    }
}

type LifoQueue<T> = Queue<Vec<T>>;
type PriorityQueue<T> = Queue<BinaryHeap<Reverse<T>>>;

struct Queue<S> {
    state: Mutex<State<S>>,
    changed: Condvar,
}

struct State<S> {
    shelf: S,
    shut_down: bool,
}

impl<S: Shelf> Queue<S> {
    fn new() -> Self {
        let (shelf, shut_down) = (S::default(), false);
        Queue {
            state: Mutex::new(State { shelf, shut_down }),
            changed: Condvar::new(),
        }
    }

    /// Gives the item back if the queue is shut down.
    fn put(&self, item: S::Item) -> Result<(), S::Item> {
        let mut state = self.state.lock().unwrap();
        if state.shut_down {
            return Err(item);
        }
        state.shelf.put(item);
        self.changed.notify_one();
        Ok(())
    }

    /// Waits for an item; `None` once the queue is shut down and empty.
    fn get(&self) -> Option<S::Item> {
        let mut state = self.state.lock().unwrap();
        loop {
            let item = state.shelf.take();
            if item.is_some() || state.shut_down {
                return item;
            }
            state = self.changed.wait(state).unwrap();
        }
    }

    fn shut_down(&self) {
        self.state.lock().unwrap().shut_down = true;
        self.changed.notify_all();
    }
}

fn main() -> Result<(), (u32, &'static str)> {
    let orders = PriorityQueue::new();
    for order in [(3, "cake"), (1, "water"), (2, "soup")] {
        orders.put(order)?;
    }
    orders.shut_down();
    println!("too late: {:?}", orders.put((1, "coffee")));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while let Some(order) = orders.get() {
                println!("served: {order:?}");
            }
        });
    });

    let plates = LifoQueue::new();
    for plate in [(1, "bottom"), (2, "middle"), (3, "top")] {
        plates.put(plate)?;
    }
    println!("{:?} {:?}", plates.get(), plates.get());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use loom::thread;
    use std::sync::Arc;

    #[test]
    fn two_getters_get_an_item_each() {
        loom::model(|| {
            let queue = Arc::new(PriorityQueue::new());
            let getters = [(); 2].map(|()| {
                let queue = Arc::clone(&queue);
                thread::spawn(move || queue.get().expect("an item for each"))
            });
            queue.put(2).unwrap();
            queue.put(1).unwrap();
            let sum: u32 = getters.map(|getter| getter.join().unwrap()).iter().sum();
            assert_eq!(sum, 3);
        });
    }

    #[test]
    fn what_was_put_before_the_end_is_got() {
        loom::model(|| {
            let queue = Arc::new(LifoQueue::new());
            let getter = Arc::clone(&queue);
            let getter = thread::spawn(move || (getter.get(), getter.get()));
            queue.put("plate").unwrap();
            queue.shut_down();
            assert_eq!(queue.put("late"), Err("late"));
            assert_eq!(getter.join().unwrap(), (Some("plate"), None));
        });
    }

    #[test]
    fn shutting_down_wakes_all_who_wait() {
        loom::model(|| {
            let queue = Arc::new(PriorityQueue::<u32>::new());
            let getters = [(); 2].map(|()| {
                let queue = Arc::clone(&queue);
                thread::spawn(move || queue.get())
            });
            queue.shut_down();
            for getter in getters {
                assert_eq!(getter.join().unwrap(), None);
            }
        });
    }
}
