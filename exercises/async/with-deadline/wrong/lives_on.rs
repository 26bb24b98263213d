//! Lets the future live on after the deadline.
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

pub async fn with_deadline<F: Future>(future: F, deadline: impl Future) -> Option<F::Output> {
    let (mut future, mut deadline) = (Box::pin(future), pin!(deadline));
    let output = poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        deadline.as_mut().poll(context).map(|_| None)
    })
    .await;
    std::mem::forget(future);
    output
}
