use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

/// What `future` returns, or `None` if `deadline` is over first. Where both are
/// ready at the same poll, the future wins.
pub async fn with_deadline<F: Future>(future: F, deadline: impl Future) -> Option<F::Output> {
    let (mut future, mut deadline) = (pin!(future), pin!(deadline));
    poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        deadline.as_mut().poll(context).map(|_| None)
    })
    .await
}
