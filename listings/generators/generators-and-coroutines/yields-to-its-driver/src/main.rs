use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

async fn pause() {
    let mut paused = false;
    poll_fn(|_| {
        if paused {
            return Poll::Ready(());
        }
        paused = true;
        Poll::Pending
    })
    .await;
}

async fn inner() {
    println!("inner waits");
    pause().await;
    println!("inner goes on");
}

async fn outer() {
    println!("outer begins");
    inner().await;
    println!("outer ends");
}

fn main() {
    let mut context = Context::from_waker(Waker::noop());
    let mut task = pin!(outer());
    let poll = task.as_mut().poll(&mut context);
    println!("driver gets: {poll:?}");
    let poll = task.as_mut().poll(&mut context);
    println!("driver gets: {poll:?}");
}
