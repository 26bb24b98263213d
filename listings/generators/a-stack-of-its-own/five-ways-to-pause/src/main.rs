use cap::Cap;
use corosensei::stack::{DefaultStack, Stack};
use corosensei::{Coroutine, CoroutineResult};
use std::alloc::System;
use std::cell::Cell;
use std::future;
use std::iter;
use std::mem;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::mpsc;
use std::task::{Context, Poll, Waker};
use std::thread;

#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

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

struct Countdown(u64);

impl Iterator for Countdown {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        self.0 = self.0.checked_sub(1)?;
        Some(self.0)
    }
}

fn from_fn(mut left: u64) -> impl Iterator<Item = u64> {
    iter::from_fn(move || {
        left = left.checked_sub(1)?;
        Some(left)
    })
}

fn from_async(left: u64) -> impl Iterator<Item = u64> {
    generator(async move |co| {
        for left in (0..left).rev() {
            co.yield_(left).await;
        }
    })
}

// ANCHOR: five
fn from_stack(left: u64) -> impl Iterator<Item = u64> {
    let mut body = Coroutine::new(move |yielder, ()| {
        for left in (0..left).rev() {
            yielder.suspend(left);
        }
    });
    iter::from_fn(move || {
        if body.done() {
            return None;
        }
        match body.resume(()) {
            CoroutineResult::Yield(left) => Some(left),
            CoroutineResult::Return(()) => None,
        }
    })
}

fn from_thread(left: u64) -> impl Iterator<Item = u64> {
    let (sender, receiver) = mpsc::sync_channel(0);
    thread::spawn(move || {
        for left in (0..left).rev() {
            // The receiver is gone: the loop was left early.
            if sender.send(left).is_err() {
                return;
            }
        }
    });
    receiver.into_iter()
}

fn weigh<I: Iterator<Item = u64>>(name: &str, make: impl Fn(u64) -> I) {
    let before = HEAP.allocated();
    let countdown = make(4);
    let heap = HEAP.allocated() - before;
    let value = size_of_val(&countdown);
    let sum: u64 = countdown.sum();
    println!("{name}: {value} + {heap}, counts to {sum}");
}

fn main() {
    weigh("struct", Countdown);
    weigh("from_fn", from_fn);
    weigh("async", from_async);
    weigh("coroutine", from_stack);
    println!("thread: counts to {}", from_thread(4).sum::<u64>());

    let stack = DefaultStack::default();
    let bytes = stack.base().get() - stack.limit().get();
    println!("a coroutine's stack: {} MiB", bytes >> 20);
}
// ANCHOR_END: five
