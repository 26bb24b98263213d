use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use futures::channel::oneshot;
use futures::executor::block_on;
use futures::future::join_all;

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

static THREADS: AtomicU32 = AtomicU32::new(0);

fn spawn(job: impl FnOnce() + Send + 'static) {
    THREADS.fetch_add(1, Relaxed);
    thread::spawn(job);
}

// ANCHOR: channel
/// The first level: a thread that sleeps, and a channel.
async fn asleep_by_channel(duration: Duration) {
    let (done, slept) = oneshot::channel();
    spawn(move || {
        std::thread::sleep(duration);
        // It is not a mistake if the task is gone.
        let _ = done.send(());
    });
    slept.await.expect("the thread sends");
}
// ANCHOR_END: channel

// ANCHOR: nap
/// The second level: a future of our own, which a thread ends.
#[derive(Clone, Default)]
struct Nap(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    over: bool,
    waker: Option<Waker>,
}

impl Nap {
    fn end(&self) {
        let mut state = self.0.lock().unwrap();
        state.over = true;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl Future for Nap {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.0.lock().unwrap();
        if state.over {
            return Poll::Ready(());
        }
        state.waker = Some(context.waker().clone());
        Poll::Pending
    }
}

async fn asleep_by_waker(duration: Duration) {
    let nap = Nap::default();
    let slept = nap.clone();
    spawn(move || {
        std::thread::sleep(duration);
        slept.end();
    });
    nap.await;
}
// ANCHOR_END: nap

// ANCHOR: timers
/// The third level: one thread ends all naps, in the order in which they are due.
#[derive(Default)]
struct Timers {
    queue: Mutex<Queue>,
    changed: Condvar,
}

#[derive(Default)]
struct Queue {
    due: BTreeMap<(Instant, u64), Nap>,
    next_id: u64,
    closed: bool,
}

impl Timers {
    fn nap_until(&self, when: Instant) -> Nap {
        let nap = Nap::default();
        let mut queue = self.queue.lock().unwrap();
        let id = queue.next_id;
        queue.next_id += 1;
        queue.due.insert((when, id), nap.clone());
        self.changed.notify_one();
        nap
    }

    fn close(&self) {
        self.queue.lock().unwrap().closed = true;
        self.changed.notify_one();
    }

    fn run(&self) {
        let mut queue = self.queue.lock().unwrap();
        while !queue.closed {
            let Some((&(when, _), _)) = queue.due.first_key_value() else {
                queue = self.changed.wait(queue).unwrap();
                continue;
            };
            let now = Instant::now();
            if now < when {
                queue = self.changed.wait_timeout(queue, when - now).unwrap().0;
            } else if let Some((_, nap)) = queue.due.pop_first() {
                drop(queue);
                nap.end();
                queue = self.queue.lock().unwrap();
            }
        }
    }
}
// ANCHOR_END: timers

const DURATION: Duration = Duration::from_millis(20);

fn report(name: &str, start: Instant) {
    let threads = THREADS.swap(0, Relaxed);
    let long_enough = start.elapsed() >= DURATION;
    println!("{name:22} threads: {threads}, slept long enough: {long_enough}");
}

fn main() {
    let start = Instant::now();
    block_on(join_all((0..5).map(|_| asleep_by_channel(DURATION))));
    report("a thread and a channel", start);

    let start = Instant::now();
    block_on(join_all((0..5).map(|_| asleep_by_waker(DURATION))));
    report("a thread and a waker", start);

    let start = Instant::now();
    let timers = Arc::new(Timers::default());
    let running = Arc::clone(&timers);
    spawn(move || running.run());
    block_on(join_all((0..5).map(|_| timers.nap_until(start + DURATION))));
    report("one thread for all", start);
    timers.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;
    use std::task::Wake;

    #[derive(Default)]
    struct Signal(Mutex<bool>, Condvar);

    impl Wake for Signal {
        fn wake(self: Arc<Self>) {
            *self.0.lock().unwrap() = true;
            self.1.notify_one();
        }
    }

    fn block_on(future: impl Future) {
        let mut future = pin!(future);
        let signal = Arc::new(Signal::default());
        let waker = Waker::from(Arc::clone(&signal));
        while future
            .as_mut()
            .poll(&mut Context::from_waker(&waker))
            .is_pending()
        {
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
        let mut model = loom::model::Builder::new();
        model.preemption_bound = Some(2);
        model.check(move || {
            counter.fetch_add(1, Relaxed);
            program();
        });
        count.load(Relaxed)
    }

    #[test]
    fn a_nap_is_ended_by_another_thread() {
        let count = interleavings(|| {
            let nap = Nap::default();
            let slept = nap.clone();
            let thread = thread::spawn(move || slept.end());
            block_on(nap);
            thread.join().unwrap();
        });
        println!("a nap: {count}");
    }

    #[test]
    fn a_nap_that_is_due_sooner_wakes_the_thread() {
        let count = interleavings(|| {
            let timers = Arc::new(Timers::default());
            let running = Arc::clone(&timers);
            // In an hour, for which loom never waits.
            timers.nap_until(Instant::now() + Duration::from_secs(3600));
            let thread = thread::spawn(move || running.run());
            block_on(timers.nap_until(Instant::now()));
            timers.close();
            thread.join().unwrap();
        });
        println!("two timers: {count}");
    }
}
