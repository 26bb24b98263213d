use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

#[cfg(test)]
use loom::{
    sync::{Condvar, Mutex},
    thread,
};
#[cfg(not(test))]
use std::{
    sync::{Condvar, Mutex},
    thread,
};

// ANCHOR: signal
#[derive(Default)]
struct Signal {
    woken: Mutex<bool>,
    changed: Condvar,
}

impl Signal {
    /// Sleeps until it is woken, and then forgets that it was.
    fn wait(&self) {
        let mut woken = self.woken.lock().unwrap();
        while !*woken {
            woken = self.changed.wait(woken).unwrap();
        }
        *woken = false;
    }
}

impl Wake for Signal {
    fn wake(self: Arc<Self>) {
        *self.woken.lock().unwrap() = true;
        self.changed.notify_one();
    }
}
// ANCHOR_END: signal

// ANCHOR: block_on
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let signal = Arc::new(Signal::default());
    let waker = Waker::from(Arc::clone(&signal));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        signal.wait();
    }
}
// ANCHOR_END: block_on

// ANCHOR: bell
#[derive(Clone, Default)]
struct Bell(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    rung: bool,
    waker: Option<Waker>,
}

impl Bell {
    fn ring(&self) {
        let mut state = self.0.lock().unwrap();
        state.rung = true;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    fn heard(&self) -> Heard<'_> {
        Heard(self)
    }
}

/// Ready once the bell has rung.
struct Heard<'b>(&'b Bell);

impl Future for Heard<'_> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Heard(bell) = *self;
        let mut state = bell.0.lock().unwrap();
        if state.rung {
            return Poll::Ready(());
        }
        state.waker = Some(context.waker().clone());
        Poll::Pending
    }
}
// ANCHOR_END: bell

// ANCHOR: main
async fn greeter(name: &str, bell: &Bell) -> usize {
    println!("Hello {name}");
    bell.heard().await;
    println!("Goodbye {name}");
    name.len()
}

fn main() {
    let bell = Bell::default();
    let rope = bell.clone();
    let usher = thread::spawn(move || rope.ring());
    println!("{}", block_on(greeter("Guido", &bell)));
    usher.join().unwrap();
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

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
    fn a_bell_rung_by_another_thread_is_heard() {
        let count = interleavings(|| {
            let bell = Bell::default();
            let rope = bell.clone();
            let usher = thread::spawn(move || rope.ring());
            block_on(bell.heard());
            usher.join().unwrap();
        });
        println!("one bell: {count}");
    }

    #[test]
    fn two_bells_in_turn() {
        let count = interleavings(|| {
            let bells = [Bell::default(), Bell::default()];
            let ropes = bells.clone();
            let usher = thread::spawn(move || ropes.iter().for_each(Bell::ring));
            block_on(async {
                for bell in &bells {
                    bell.heard().await;
                }
            });
            usher.join().unwrap();
        });
        println!("two bells: {count}");
    }
}
