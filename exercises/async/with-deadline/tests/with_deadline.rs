use std::cell::Cell;
use std::future::{pending, poll_fn, ready};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::task::{Context, Poll, Wake, Waker};

use with_deadline::with_deadline;

#[derive(Default)]
struct Count(AtomicU32);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, SeqCst);
    }
}

/// Is ready at the poll with this number, the first being 1.
async fn at_poll<T>(number: u32, output: T) -> T {
    let mut polls = 0;
    poll_fn(|_| {
        polls += 1;
        if polls >= number {
            return Poll::Ready(());
        }
        Poll::Pending
    })
    .await;
    output
}

/// What it returns, and at which poll.
fn run<F: Future>(future: F) -> (u32, F::Output) {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for poll in 1..100 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return (poll, output);
        }
    }
    panic!("not ready after a hundred polls");
}

#[test]
fn a_future_that_is_in_time_returns_its_output() {
    assert_eq!(
        run(with_deadline(ready("soup"), pending::<()>())),
        (1, Some("soup"))
    );
    assert_eq!(
        run(with_deadline(at_poll(3, "soup"), at_poll(5, ()))),
        (3, Some("soup"))
    );
}

#[test]
fn a_future_that_is_late_returns_none() {
    assert_eq!(
        run(with_deadline(pending::<()>(), at_poll(3, ()))),
        (3, None)
    );
    assert_eq!(
        run(with_deadline(at_poll(5, "soup"), at_poll(2, ()))),
        (2, None)
    );
}

#[test]
fn the_future_wins_a_tie() {
    assert_eq!(
        run(with_deadline(ready("soup"), ready(()))),
        (1, Some("soup"))
    );
    assert_eq!(
        run(with_deadline(at_poll(2, "soup"), at_poll(2, ()))),
        (2, Some("soup"))
    );
}

#[test]
fn the_first_poll_gives_a_waker_to_both() {
    let woken = Arc::new(Count::default());
    let waker = Waker::from(Arc::clone(&woken));
    let leaf = || {
        poll_fn(|context: &mut Context<'_>| {
            context.waker().wake_by_ref();
            Poll::<()>::Pending
        })
    };
    let mut timed = pin!(with_deadline(leaf(), leaf()));
    assert!(
        timed
            .as_mut()
            .poll(&mut Context::from_waker(&waker))
            .is_pending()
    );
    assert_eq!(woken.0.load(SeqCst), 2);
}

#[test]
fn a_future_that_is_late_is_dropped() {
    struct Guard<'c>(&'c Cell<bool>);
    impl Drop for Guard<'_> {
        fn drop(&mut self) {
            self.0.set(true);
        }
    }
    let dropped = Cell::new(false);
    let guard = Guard(&dropped);
    let late = async move {
        let _guard = guard;
        pending::<()>().await;
    };
    assert_eq!(run(with_deadline(late, at_poll(2, ()))), (2, None));
    assert!(dropped.get());
}
