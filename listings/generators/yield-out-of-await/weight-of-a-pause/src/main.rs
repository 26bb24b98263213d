use std::cell::Cell;
use std::future;
use std::iter;
use std::mem;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

// ANCHOR: machinery
type Slot<Y> = Rc<Cell<Option<Y>>>;

struct Co<Y>(Slot<Y>);

impl<Y> Co<Y> {
    async fn yield_(&self, item: Y) {
        self.0.set(Some(item));
        let mut paused = false;
        future::poll_fn(|_| {
            if mem::replace(&mut paused, true) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}

struct Generator<Y, F> {
    slot: Slot<Y>,
    body: Option<Pin<Box<F>>>,
}

fn generator<Y, F>(body: impl FnOnce(Co<Y>) -> F) -> Generator<Y, F>
where
    F: Future<Output = ()>,
{
    let slot = Slot::default();
    let body = Some(Box::pin(body(Co(Rc::clone(&slot)))));
    Generator { slot, body }
}

impl<Y, F: Future<Output = ()>> Iterator for Generator<Y, F> {
    type Item = Y;

    fn next(&mut self) -> Option<Y> {
        let body = self.body.as_mut()?;
        let mut context = Context::from_waker(Waker::noop());
        if body.as_mut().poll(&mut context).is_ready() {
            self.body = None;
        }
        self.slot.take()
    }
}
// ANCHOR_END: machinery

// ANCHOR: weights
fn closure(mut left: u64) -> impl Iterator<Item = u64> {
    iter::from_fn(move || {
        left = left.checked_sub(1)?;
        Some(left)
    })
}

fn main() {
    println!("from_fn: {}", size_of_val(&closure(3)));

    let small = generator(async |co| {
        for left in (0_u64..3).rev() {
            co.yield_(left).await;
        }
    });
    println!("generator: {}", size_of_val(&small));
    println!("its slot: {}", size_of_val(&*small.slot));
    if let Some(body) = &small.body {
        println!("its body: {}", size_of_val(&**body));
    }

    let large = generator(async |co| {
        let seats = [7_u64; 100];
        for seat in &seats {
            co.yield_(*seat).await;
        }
    });
    if let Some(body) = &large.body {
        println!("with an array: {}", size_of_val(&**body));
    }
    println!("{:?} {:?}", small.sum::<u64>(), large.last());
}
// ANCHOR_END: weights
