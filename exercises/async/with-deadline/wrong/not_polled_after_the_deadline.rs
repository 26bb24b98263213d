//! Does not ask the future when the deadline has woken it.
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

pub async fn with_deadline<F: Future>(future: F, deadline: impl Future) -> Option<F::Output> {
    let (mut future, mut deadline) = (pin!(future), pin!(deadline));
    if let Poll::Ready(output) = poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await
    {
        return Some(output);
    }
    poll_fn(|context| deadline.as_mut().poll(context).map(|_| None)).await
}
