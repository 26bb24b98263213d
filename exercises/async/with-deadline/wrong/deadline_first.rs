//! Asks the deadline first, and throws away a result that is there.
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

pub async fn with_deadline<F: Future>(future: F, deadline: impl Future) -> Option<F::Output> {
    let (mut future, mut deadline) = (pin!(future), pin!(deadline));
    poll_fn(|context| {
        if deadline.as_mut().poll(context).is_ready() {
            return Poll::Ready(None);
        }
        future.as_mut().poll(context).map(Some)
    })
    .await
}
