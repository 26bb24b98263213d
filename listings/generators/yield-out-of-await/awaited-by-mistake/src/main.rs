use std::cell::Cell;
use std::future;
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

// ANCHOR: visits
fn visits() -> impl Iterator<Item = &'static str> {
    generator(async |co| {
        co.yield_("Guido").await;
        future::pending::<()>().await;
        co.yield_("Luciano").await;
    })
}

fn main() {
    let mut visits = visits();
    println!("{:?}", visits.next());
    println!("{:?}", visits.next());
    println!("{:?}", visits.next());
}
// ANCHOR_END: visits
