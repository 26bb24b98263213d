use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

#[cfg(test)]
use loom::sync::Mutex;
#[cfg(not(test))]
use std::sync::Mutex;

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

// ANCHOR: main
fn poll_once<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

fn main() {
    let (guido, kept) = promise();
    let mut kept = pin!(kept);
    println!("nothing yet:   {:?}", poll_once(kept.as_mut()));
    println!("kept:          {:?}", guido.keep("soup"));
    println!("after that:    {:?}", poll_once(kept.as_mut()));

    let (luciano, kept) = promise::<&str>();
    drop(luciano);
    println!("broken:        {:?}", poll_once(pin!(kept)));

    let (kushal, kept) = promise();
    drop(kept);
    println!("receiver gone: {:?}", kushal.keep("pie"));
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use loom::sync::Condvar;
    use loom::thread;
    use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
    use std::task::Wake;

    #[derive(Default)]
    struct Signal(Mutex<bool>, Condvar);

    impl Wake for Signal {
        fn wake(self: Arc<Self>) {
            *self.0.lock().unwrap() = true;
            self.1.notify_one();
        }
    }

    fn block_on<F: Future>(future: F) -> F::Output {
        let mut future = pin!(future);
        let signal = Arc::new(Signal::default());
        let waker = Waker::from(Arc::clone(&signal));
        loop {
            let polled = future.as_mut().poll(&mut Context::from_waker(&waker));
            if let Poll::Ready(output) = polled {
                return output;
            }
            let mut woken = signal.0.lock().unwrap();
            while !*woken {
                woken = signal.1.wait(woken).unwrap();
            }
            *woken = false;
        }
    }

    /// Explores a program, and says how many interleavings that took.
    fn interleavings(program: impl Fn() + Sync + Send + 'static) -> u32 {
        let count = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&count);
        loom::model(move || {
            counter.fetch_add(1, Relaxed);
            program();
        });
        count.load(Relaxed)
    }

    #[test]
    fn what_is_kept_arrives() {
        let count = interleavings(|| {
            let (promise, kept) = promise();
            let cook = thread::spawn(move || promise.keep("soup"));
            assert_eq!(block_on(kept), Some("soup"));
            assert_eq!(cook.join().unwrap(), Ok(()));
        });
        println!("kept: {count}");
    }

    /// The first task's waker is the last owner of the promise.
    #[test]
    fn a_waker_that_owns_the_promise_is_replaced() {
        struct Owner(#[expect(dead_code, reason = "is dropped")] Promise<&'static str>);
        impl Wake for Owner {
            fn wake(self: Arc<Self>) {}
        }
        loom::model(|| {
            let (promise, kept) = promise();
            let mut kept = pin!(kept);
            let waker = Waker::from(Arc::new(Owner(promise)));
            let first = kept.as_mut().poll(&mut Context::from_waker(&waker));
            assert!(first.is_pending());
            drop(waker);
            let _gone = poll_once(kept.as_mut());
            assert_eq!(poll_once(kept), Poll::Ready(None));
        });
    }

    #[test]
    fn what_is_broken_is_told() {
        let count = interleavings(|| {
            let (promise, kept) = promise::<&str>();
            let cook = thread::spawn(move || drop(promise));
            assert_eq!(block_on(kept), None);
            cook.join().unwrap();
        });
        println!("broken: {count}");
    }

    #[test]
    fn a_value_is_received_or_given_back() {
        let count = interleavings(|| {
            let (promise, kept) = promise();
            let cook = thread::spawn(move || promise.keep("soup"));
            drop(kept);
            let _either = cook.join().unwrap();
            let (promise, kept) = super::promise();
            drop(kept);
            assert_eq!(promise.keep("pie"), Err("pie"));
        });
        println!("receiver gone: {count}");
    }
}
