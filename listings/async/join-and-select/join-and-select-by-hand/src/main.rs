use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use futures::executor::block_on;

// ANCHOR: join
/// Both outputs, once both are there.
async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut left, mut right) = (None, None);
    poll_fn(|context| {
        if left.is_none()
            && let Poll::Ready(output) = a.as_mut().poll(context)
        {
            left = Some(output);
        }
        if right.is_none()
            && let Poll::Ready(output) = b.as_mut().poll(context)
        {
            right = Some(output);
        }
        match (left.take(), right.take()) {
            (Some(left), Some(right)) => Poll::Ready((left, right)),
            not_both => {
                (left, right) = not_both;
                Poll::Pending
            }
        }
    })
    .await
}
// ANCHOR_END: join

// ANCHOR: select
#[derive(Debug, PartialEq)]
enum Either<A, B> {
    Left(A),
    Right(B),
}

/// The first of two outputs; the other future is dropped where it is.
async fn select<A: Future, B: Future>(a: A, b: B) -> Either<A::Output, B::Output> {
    let (mut a, mut b) = (pin!(a), pin!(b));
    poll_fn(|context| {
        if let Poll::Ready(output) = a.as_mut().poll(context) {
            return Poll::Ready(Either::Left(output));
        }
        b.as_mut().poll(context).map(Either::Right)
    })
    .await
}
// ANCHOR_END: select

// ANCHOR: main
/// Answers "not yet" once, and asks to be polled again.
async fn turn() {
    let mut asked = false;
    poll_fn(|context| {
        if asked {
            return Poll::Ready(());
        }
        asked = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

async fn cooks(dish: &'static str, turns: u32) -> &'static str {
    for done in 1..=turns {
        turn().await;
        println!("  {dish}: {done} of {turns}");
    }
    dish
}

fn main() {
    println!("join");
    println!("{:?}", block_on(join(cooks("soup", 5), cooks("pie", 1))));
    println!("select");
    println!("{:?}", block_on(select(cooks("soup", 5), cooks("pie", 1))));
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    /// A future that needs so many turns, and notes each.
    async fn noted(log: &RefCell<String>, letter: char, turns: u32) -> u32 {
        for _ in 0..turns {
            turn().await;
            log.borrow_mut().push(letter);
        }
        turns
    }

    #[test]
    fn join_waits_for_both_and_lets_them_take_turns() {
        for (a, b, expected) in [(3, 1, "abaa"), (1, 3, "abbb"), (2, 2, "abab"), (0, 1, "b")] {
            let log = RefCell::default();
            let both = block_on(join(noted(&log, 'a', a), noted(&log, 'b', b)));
            assert_eq!(both, (a, b));
            assert_eq!(log.into_inner(), expected);
        }
    }

    #[test]
    fn select_takes_the_first_and_drops_the_other() {
        let log = RefCell::default();
        let first = block_on(select(noted(&log, 'a', 3), noted(&log, 'b', 1)));
        assert_eq!(first, Either::Right(1));
        assert_eq!(log.into_inner(), "ab");
        let log = RefCell::default();
        let first = block_on(select(noted(&log, 'a', 1), noted(&log, 'b', 1)));
        assert_eq!(first, Either::Left(1));
    }
}
