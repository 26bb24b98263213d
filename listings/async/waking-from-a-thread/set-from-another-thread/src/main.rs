use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

use futures::channel::oneshot;

// ANCHOR: promise
/// A result that another thread sets, and a task waits for.
#[derive(Clone, Default)]
struct Promise(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    result: Option<&'static str>,
    waker: Option<Waker>,
}

impl Promise {
    fn set(&self, result: &'static str) {
        let mut state = self.0.lock().unwrap();
        state.result = Some(result);
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    fn set_silently(&self, result: &'static str) {
        self.0.lock().unwrap().result = Some(result);
    }
}

impl Future for Promise {
    type Output = &'static str;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        let mut state = self.0.lock().unwrap();
        if let Some(result) = state.result {
            return Poll::Ready(result);
        }
        state.waker = Some(context.waker().clone());
        Poll::Pending
    }
}
// ANCHOR_END: promise

#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, SeqCst);
    }
}

/// Whether the job, on another thread, wakes the task that waits.
fn wakes(future: impl Future, job: impl FnOnce() + Send + 'static) -> bool {
    let mut future = pin!(future);
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(Arc::clone(&woken));
    let first = future.as_mut().poll(&mut Context::from_waker(&waker));
    assert!(first.is_pending());
    thread::spawn(job).join().expect("the job does not panic");
    woken.0.load(SeqCst)
}

fn main() {
    let (promise, future) = oneshot::channel();
    let job = move || promise.send("soup").expect("the task waits");
    println!("oneshot's send: woken {}", wakes(future, job));

    let promise = Promise::default();
    let future = promise.clone();
    println!(
        "set:            woken {}",
        wakes(future, move || promise.set("soup"))
    );

    let promise = Promise::default();
    let future = promise.clone();
    let job = move || promise.set_silently("soup");
    println!("set_silently:   woken {}", wakes(future, job));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_wakes_the_task() {
        let promise = Promise::default();
        assert!(wakes(promise.clone(), move || promise.set("soup")));
    }
}
