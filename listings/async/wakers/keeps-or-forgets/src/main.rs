use std::cell::RefCell;
use std::collections::VecDeque;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::AcqRel};
use std::task::{Context, Poll, Wake, Waker};

// ANCHOR: executor
/// Remembers that it was woken.
#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.swap(true, AcqRel);
    }
}

/// What happens outside the future, one thing after the other.
type World = VecDeque<Box<dyn FnOnce()>>;

/// Polls the future whenever it was woken, until it is ready or nothing is left
/// that could wake it.
fn run(future: impl Future, mut world: World) -> Result<u32, String> {
    let mut future = pin!(future);
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(Arc::clone(&woken));
    let mut context = Context::from_waker(&waker);
    let mut polls = 0;
    loop {
        polls += 1;
        if future.as_mut().poll(&mut context).is_ready() {
            return Ok(polls);
        }
        loop {
            let happened = world.pop_front().map(|event| event()).is_some();
            if woken.0.swap(false, AcqRel) {
                break;
            }
            if !happened {
                return Err(format!("stuck after poll {polls}"));
            }
        }
    }
}
// ANCHOR_END: executor

// ANCHOR: bell
#[derive(Clone, Default)]
struct Bell(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    rung: bool,
    waker: Option<Waker>,
}

impl Bell {
    fn ring(&self) {
        let mut state = self.0.borrow_mut();
        state.rung = true;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

/// Ready once the bell has rung.
struct Heard(Bell);

impl Future for Heard {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.0.0.borrow_mut();
        if state.rung {
            return Poll::Ready(());
        }
        state.waker = Some(context.waker().clone());
        Poll::Pending
    }
}
// ANCHOR_END: bell

// ANCHOR: broken
/// Breaks the contract: says `Pending`, and keeps no waker.
struct Forgets(Bell);

impl Future for Forgets {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0.0.borrow().rung {
            return Poll::Ready(());
        }
        Poll::Pending
    }
}

/// Keeps the contract, at a price: asks to be polled again at once.
struct AsksAgain(Bell);

impl Future for AsksAgain {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.0.0.borrow().rung {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Keeps the first waker that it is given, and no later one.
struct KeepsTheFirst(Bell);

impl Future for KeepsTheFirst {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.0.0.borrow_mut();
        if state.rung {
            return Poll::Ready(());
        }
        state.waker.get_or_insert_with(|| context.waker().clone());
        Poll::Pending
    }
}
// ANCHOR_END: broken

// ANCHOR: main
/// Ninety-nine things happen, and then the bell rings.
fn evening(bell: &Bell) -> World {
    let bell = bell.clone();
    let mut world = World::new();
    for _ in 0..99 {
        world.push_back(Box::new(|| ()));
    }
    world.push_back(Box::new(move || bell.ring()));
    world
}

/// Polls once for another task, whose waker does nothing.
fn polled_elsewhere<F: Future + Unpin>(mut future: F) -> F {
    let mut context = Context::from_waker(Waker::noop());
    assert!(Pin::new(&mut future).poll(&mut context).is_pending());
    future
}

fn main() {
    let report = |name, outcome| match outcome {
        Ok(polls) => println!("{name:16} ready at poll {polls}"),
        Err(stuck) => println!("{name:16} {stuck}"),
    };
    let bell = Bell::default();
    report("keeps the waker", run(Heard(bell.clone()), evening(&bell)));
    let bell = Bell::default();
    report("forgets it", run(Forgets(bell.clone()), evening(&bell)));
    let bell = Bell::default();
    report("asks again", run(AsksAgain(bell.clone()), evening(&bell)));
    println!("polled elsewhere before:");
    let bell = Bell::default();
    let heard = polled_elsewhere(Heard(bell.clone()));
    report("keeps the waker", run(heard, evening(&bell)));
    let bell = Bell::default();
    let heard = polled_elsewhere(KeepsTheFirst(bell.clone()));
    report("keeps the first", run(heard, evening(&bell)));
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ring_wakes_the_task() {
        let bell = Bell::default();
        assert_eq!(run(Heard(bell.clone()), evening(&bell)), Ok(2));
    }

    #[test]
    fn the_ring_wakes_the_task_that_asked_last() {
        let bell = Bell::default();
        let heard = polled_elsewhere(Heard(bell.clone()));
        assert_eq!(run(heard, evening(&bell)), Ok(2));
    }

    #[test]
    fn a_future_that_wakes_itself_is_polled_again() {
        let bell = Bell::default();
        let rings = std::future::poll_fn(|context| {
            let mut heard = Heard(bell.clone());
            let polled = Pin::new(&mut heard).poll(context);
            bell.ring();
            polled
        });
        assert_eq!(run(rings, World::new()), Ok(2));
    }

    #[test]
    fn a_rung_bell_is_ready_at_once() {
        let bell = Bell::default();
        bell.ring();
        assert_eq!(run(Heard(bell), World::new()), Ok(1));
    }
}
