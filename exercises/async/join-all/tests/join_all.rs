use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::task::{Context, Poll, Wake, Waker};

use join_all::join_all;

#[derive(Default)]
struct Count(AtomicU32);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, SeqCst);
    }
}

/// Polls until it is ready, at most a hundred times.
fn run<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..100 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("not ready after a hundred polls");
}

/// Is pending for so many polls, notes each poll, and returns its number.
async fn noted(log: &RefCell<Vec<u32>>, number: u32, pauses: u32) -> u32 {
    let mut left = pauses;
    poll_fn(|_| {
        log.borrow_mut().push(number);
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        Poll::Pending
    })
    .await;
    number
}

#[test]
fn outputs_keep_the_order_of_the_futures() {
    let log = RefCell::default();
    let futures = vec![noted(&log, 1, 2), noted(&log, 2, 0), noted(&log, 3, 1)];
    assert_eq!(run(join_all(futures)), [1, 2, 3]);
}

#[test]
fn the_futures_take_turns() {
    let log = RefCell::default();
    run(join_all(vec![noted(&log, 1, 2), noted(&log, 2, 2)]));
    assert_eq!(log.into_inner(), [1, 2, 1, 2, 1, 2]);
}

#[test]
fn what_is_over_is_not_polled() {
    let log = RefCell::default();
    let futures = vec![noted(&log, 1, 0), noted(&log, 2, 3)];
    assert_eq!(run(join_all(futures)), [1, 2]);
    assert_eq!(log.into_inner(), [1, 2, 2, 2, 2]);
}

#[test]
fn nothing_to_wait_for_is_ready_at_once() {
    assert_eq!(run(join_all(Vec::<std::future::Ready<u32>>::new())), []);
}

#[test]
fn it_is_not_ready_before_the_last() {
    let log = RefCell::default();
    let mut both = pin!(join_all(vec![noted(&log, 1, 1), noted(&log, 2, 0)]));
    let mut context = Context::from_waker(Waker::noop());
    assert!(both.as_mut().poll(&mut context).is_pending());
    assert_eq!(both.as_mut().poll(&mut context), Poll::Ready(vec![1, 2]));
}

#[test]
fn it_is_woken_by_its_futures_alone() {
    let woken = Arc::new(Count::default());
    let waker = Waker::from(Arc::clone(&woken));
    let futures = vec![std::future::pending::<()>(), std::future::pending()];
    let polled = pin!(join_all(futures)).poll(&mut Context::from_waker(&waker));
    assert!(polled.is_pending());
    assert_eq!(woken.0.load(SeqCst), 0);
}

#[test]
fn dropping_it_drops_what_is_running() {
    let dropped = Rc::new(Cell::new(0));
    struct Guard(Rc<Cell<u32>>);
    impl Drop for Guard {
        fn drop(&mut self) {
            self.0.set(self.0.get() + 1);
        }
    }
    let futures = [(); 2].map(|()| {
        let guard = Guard(Rc::clone(&dropped));
        async move {
            let _guard = guard;
            std::future::pending::<()>().await;
        }
    });
    {
        let mut both = pin!(join_all(futures.into()));
        let mut context = Context::from_waker(Waker::noop());
        assert!(both.as_mut().poll(&mut context).is_pending());
        assert_eq!(dropped.get(), 0);
    }
    assert_eq!(dropped.get(), 2);
}
