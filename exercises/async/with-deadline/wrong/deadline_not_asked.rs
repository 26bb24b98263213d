//! Asks the deadline only if it is woken twice in a row without a result.
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

pub async fn with_deadline<F: Future>(future: F, deadline: impl Future) -> Option<F::Output> {
    let (mut future, mut deadline) = (pin!(future), pin!(deadline));
    let mut polled = false;
    poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        if !polled {
            polled = true;
            return Poll::Pending;
        }
        deadline.as_mut().poll(context).map(|_| None)
    })
    .await
}
