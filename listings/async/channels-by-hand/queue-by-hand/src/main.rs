use std::collections::VecDeque;
use std::future::poll_fn;
use std::mem;
use std::task::{Poll, Waker};

use futures::executor::block_on;
use futures::join;

#[cfg(test)]
use loom::sync::Mutex;
#[cfg(not(test))]
use std::sync::Mutex;

// ANCHOR: queue
struct Queue<T> {
    capacity: usize,
    inner: Mutex<Inner<T>>,
}

struct Inner<T> {
    items: VecDeque<T>,
    getters: Vec<Waker>,
    putters: Vec<Waker>,
}

/// Adds a waker, unless one for the same task is there.
fn add_waker(waiting: &mut Vec<Waker>, waker: &Waker) {
    if !waiting.iter().any(|known| known.will_wake(waker)) {
        waiting.push(waker.clone());
    }
}

fn wake_all(woken: Vec<Waker>) {
    woken.into_iter().for_each(Waker::wake);
}

impl<T> Queue<T> {
    fn new(capacity: usize) -> Self {
        let inner = Inner {
            items: VecDeque::with_capacity(capacity),
            getters: Vec::new(),
            putters: Vec::new(),
        };
        Queue {
            capacity,
            inner: Mutex::new(inner),
        }
    }

    /// Waits for a free place.
    async fn put(&self, item: T) {
        let mut item = Some(item);
        poll_fn(|context| {
            let mut inner = self.inner.lock().unwrap();
            if inner.items.len() == self.capacity {
                add_waker(&mut inner.putters, context.waker());
                return Poll::Pending;
            }
            inner.items.extend(item.take());
            let woken = mem::take(&mut inner.getters);
            drop(inner);
            wake_all(woken);
            Poll::Ready(())
        })
        .await;
    }

    /// Waits for an item.
    async fn get(&self) -> T {
        poll_fn(|context| {
            let mut inner = self.inner.lock().unwrap();
            let Some(item) = inner.items.pop_front() else {
                add_waker(&mut inner.getters, context.waker());
                return Poll::Pending;
            };
            let woken = mem::take(&mut inner.putters);
            drop(inner);
            wake_all(woken);
            Poll::Ready(item)
        })
        .await
    }
}
// ANCHOR_END: queue

// ANCHOR: main
async fn cook(shelf: &Queue<&str>) {
    for plate in ["salad", "soup", "pasta", "cake"] {
        println!("the cook has {plate}");
        shelf.put(plate).await;
    }
}

async fn waiter(shelf: &Queue<&str>) {
    for _ in 0..4 {
        println!("  Luciano serves {}", shelf.get().await);
    }
}

fn main() {
    let shelf = Queue::new(2);
    block_on(async { join!(cook(&shelf), waiter(&shelf)) });
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use loom::sync::Condvar;
    use loom::thread;
    use std::pin::pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
    use std::task::{Context, Wake};

    #[derive(Default)]
    struct Signal(Mutex<bool>, Condvar);

    impl Wake for Signal {
        fn wake(self: Arc<Self>) {
            *self.0.lock().unwrap() = true;
            self.1.notify_one();
        }
    }

    fn block_on<F: Future>(future: F) -> F::Output {
        let mut future = pin!(future);
        let signal = Arc::new(Signal::default());
        let waker = Waker::from(Arc::clone(&signal));
        loop {
            let polled = future.as_mut().poll(&mut Context::from_waker(&waker));
            if let Poll::Ready(output) = polled {
                return output;
            }
            let mut woken = signal.0.lock().unwrap();
            while !*woken {
                woken = signal.1.wait(woken).unwrap();
            }
            *woken = false;
        }
    }

    /// Explores a program, and says how many interleavings that took.
    fn interleavings(program: impl Fn() + Sync + Send + 'static) -> u32 {
        let count = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&count);
        let mut model = loom::model::Builder::new();
        model.preemption_bound = Some(2);
        model.check(move || {
            counter.fetch_add(1, Relaxed);
            program();
        });
        count.load(Relaxed)
    }

    #[test]
    fn all_arrives_in_order() {
        let count = interleavings(|| {
            let queue = Arc::new(Queue::new(1));
            let putter = Arc::clone(&queue);
            let cook = thread::spawn(move || {
                block_on(async {
                    putter.put("salad").await;
                    putter.put("soup").await;
                });
            });
            block_on(async {
                assert_eq!(queue.get().await, "salad");
                assert_eq!(queue.get().await, "soup");
            });
            cook.join().unwrap();
        });
        println!("one putter, one getter: {count}");
    }

    #[test]
    fn two_getters_get_an_item_each() {
        let count = interleavings(|| {
            let queue = Arc::new(Queue::new(2));
            let getter = Arc::clone(&queue);
            let waiter = thread::spawn(move || block_on(getter.get()));
            let putter = Arc::clone(&queue);
            let cook = thread::spawn(move || {
                block_on(async {
                    putter.put(1).await;
                    putter.put(2).await;
                });
            });
            let mine = block_on(queue.get());
            assert_eq!(waiter.join().unwrap() + mine, 3);
            cook.join().unwrap();
        });
        println!("one putter, two getters: {count}");
    }

    #[test]
    fn a_full_queue_makes_the_putter_wait() {
        loom::model(|| {
            let queue = Queue::new(2);
            let mut context = Context::from_waker(Waker::noop());
            assert!(pin!(queue.put(1)).poll(&mut context).is_ready());
            assert!(pin!(queue.put(2)).poll(&mut context).is_ready());
            assert!(pin!(queue.put(3)).poll(&mut context).is_pending());
            assert_eq!(pin!(queue.get()).poll(&mut context), Poll::Ready(1));
            assert_eq!(queue.inner.lock().unwrap().items, [2]);
        });
    }
}
