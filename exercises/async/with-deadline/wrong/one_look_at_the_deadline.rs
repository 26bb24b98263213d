//! Looks at the deadline before it begins, and then no longer.
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

pub async fn with_deadline<F: Future>(future: F, deadline: impl Future) -> Option<F::Output> {
    let (mut future, mut deadline) = (pin!(future), pin!(deadline));
    let mut looked = false;
    poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        if !looked && deadline.as_mut().poll(context).is_ready() {
            return Poll::Ready(None);
        }
        looked = true;
        Poll::Pending
    })
    .await
}
