//! The one-shot channel that the book builds, as it is there; the cases are in `cases.rs`.

use std::env;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

mod cases;

// ANCHOR: channel
struct State<T> {
    value: Option<T>,
    waker: Option<Waker>,
    sender_gone: bool,
    receiver_gone: bool,
}

/// The end that sets the value.
struct Promise<T>(Arc<Mutex<State<T>>>);

/// The end that waits: a future of the value, or of `None` if the promise breaks.
struct Kept<T>(Arc<Mutex<State<T>>>);

fn promise<T>() -> (Promise<T>, Kept<T>) {
    let state = Arc::new(Mutex::new(State {
        value: None,
        waker: None,
        sender_gone: false,
        receiver_gone: false,
    }));
    (Promise(Arc::clone(&state)), Kept(state))
}

impl<T> Promise<T> {
    /// Gives the value back if the receiver is gone.
    fn keep(self, value: T) -> Result<(), T> {
        let mut state = self.0.lock().unwrap();
        if state.receiver_gone {
            return Err(value);
        }
        state.value = Some(value);
        Ok(())
        // And now `self` is dropped, which wakes the receiver.
    }
}

impl<T> Drop for Promise<T> {
    fn drop(&mut self) {
        let mut state = self.0.lock().unwrap();
        state.sender_gone = true;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl<T> Future for Kept<T> {
    type Output = Option<T>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        let mut state = self.0.lock().unwrap();
        if let Some(value) = state.value.take() {
            return Poll::Ready(Some(value));
        }
        if state.sender_gone {
            return Poll::Ready(None);
        }
        let old = state.waker.replace(context.waker().clone());
        drop(state);
        // It may be the last owner of a task, and the task of this promise.
        drop(old);
        Poll::Pending
    }
}

impl<T> Drop for Kept<T> {
    fn drop(&mut self) {
        self.0.lock().unwrap().receiver_gone = true;
    }
}
// ANCHOR_END: channel

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: kept-promises CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("ours") => cases::ours(size),
        Some("tokio") => cases::tokio(size),
        Some("futures") => cases::futures(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
