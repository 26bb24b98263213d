use std::collections::VecDeque;
use std::future::{pending, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering::AcqRel;
use std::task::{Context, Poll, Wake, Waker};

#[cfg(test)]
use loom::sync::{Mutex, atomic::AtomicBool};
#[cfg(not(test))]
use std::sync::{Mutex, atomic::AtomicBool};

// ANCHOR: executor
#[derive(Clone, Default)]
struct Executor {
    ready: Arc<Mutex<VecDeque<Arc<Task>>>>,
}

struct Task {
    running: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send>>>>,
    executor: Executor,
    queued: AtomicBool,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        if !self.queued.swap(true, AcqRel) {
            let ready = Arc::clone(&self.executor.ready);
            ready.lock().unwrap().push_back(self);
        }
    }
}

impl Task {
    fn poll(self: Arc<Self>) {
        let waker = Waker::from(Arc::clone(&self));
        let mut running = self.running.lock().unwrap();
        if let Some(future) = running.as_mut() {
            let mut context = Context::from_waker(&waker);
            if future.as_mut().poll(&mut context).is_ready() {
                *running = None;
            }
        }
    }
}

impl Executor {
    /// Runs what is ready, and what becomes ready, until the queue is empty.
    fn run(&self) {
        while let Some(task) = self.next() {
            task.queued.swap(false, AcqRel);
            task.poll();
        }
    }

    fn next(&self) -> Option<Arc<Task>> {
        let mut ready = self.ready.lock().unwrap();
        ready.pop_front()
    }
}
// ANCHOR_END: executor

// ANCHOR: spawn
impl Executor {
    fn spawn<T: Send + 'static>(
        &self,
        future: impl Future<Output = T> + Send + 'static,
    ) -> JoinHandle<T> {
        let joined = Arc::new(Mutex::new(Joined {
            result: None,
            waker: None,
        }));
        let handle = JoinHandle(Arc::clone(&joined));
        let mut future = Box::pin(future);
        let finishing = poll_fn(move |context| {
            let polled = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context)));
            let result = match polled {
                Ok(Poll::Pending) => return Poll::Pending,
                Ok(Poll::Ready(output)) => Ok(output),
                Err(panic) => Err(panic),
            };
            let mut joined = joined.lock().unwrap();
            joined.result = Some(result);
            let waiting = joined.waker.take();
            drop(joined);
            if let Some(waker) = waiting {
                waker.wake();
            }
            Poll::Ready(())
        });
        let task = Arc::new(Task {
            running: Mutex::new(Some(Box::pin(finishing))),
            executor: self.clone(),
            queued: AtomicBool::new(false),
        });
        task.wake();
        handle
    }
}

struct Joined<T> {
    result: Option<std::thread::Result<T>>,
    waker: Option<Waker>,
}

/// A future of the task's result, or of its panic.
struct JoinHandle<T>(Arc<Mutex<Joined<T>>>);

impl<T> Future for JoinHandle<T> {
    type Output = std::thread::Result<T>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut joined = self.0.lock().unwrap();
        if let Some(result) = joined.result.take() {
            return Poll::Ready(result);
        }
        joined.waker = Some(context.waker().clone());
        Poll::Pending
    }
}
// ANCHOR_END: spawn

// ANCHOR: main
/// Answers "not yet" once, and asks to be polled again.
async fn turn() {
    let mut asked = false;
    poll_fn(|context| {
        if asked {
            return Poll::Ready(());
        }
        asked = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

async fn greeter(name: &'static str) -> usize {
    println!("Hello {name}");
    turn().await;
    println!("Goodbye {name}");
    name.len()
}

async fn stumbler() -> usize {
    println!("Hello Luciano");
    turn().await;
    panic!("Luciano stumbles");
}

/// Waits for what never comes, and says when it is dropped.
async fn forgotten() {
    struct Seat;
    impl Drop for Seat {
        fn drop(&mut self) {
            println!("(a task without a waker is dropped)");
        }
    }
    let _seat = Seat;
    pending::<()>().await;
}

async fn host(executor: Executor) {
    executor.spawn(forgotten());
    let guido = executor.spawn(greeter("Guido"));
    let luciano = executor.spawn(stumbler());
    drop(executor.spawn(greeter("Kushal")));
    for (name, handle) in [("Guido", guido), ("Luciano", luciano)] {
        match handle.await {
            Ok(letters) => println!("{name}: {letters}"),
            Err(_) => println!("{name}: panicked"),
        }
    }
}

fn main() {
    let executor = Executor::default();
    executor.spawn(host(executor.clone()));
    println!("spawned");
    executor.run();
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use loom::thread;
    use std::sync::atomic::AtomicU32;
    use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
    use std::sync::{Mutex as StdMutex, OnceLock};

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

    /// Keeps a waker for another thread, and counts how often it is polled.
    #[derive(Clone, Default)]
    struct Bell {
        rung: Arc<Mutex<(bool, Option<Waker>)>>,
        polls: Arc<AtomicU32>,
    }

    impl Bell {
        fn ring(&self) {
            let mut rung = self.rung.lock().unwrap();
            rung.0 = true;
            let waker = rung.1.take();
            drop(rung);
            if let Some(waker) = waker {
                waker.wake();
            }
        }

        async fn heard(self) {
            poll_fn(|context| {
                self.polls.fetch_add(1, Relaxed);
                let mut rung = self.rung.lock().unwrap();
                if rung.0 {
                    return Poll::Ready(());
                }
                rung.1 = Some(context.waker().clone());
                Poll::Pending
            })
            .await;
        }
    }

    #[test]
    fn a_wake_from_another_thread_is_not_lost() {
        let count = interleavings(|| {
            let executor = Executor::default();
            let bell = Bell::default();
            let handle = executor.spawn(bell.clone().heard());
            let usher = thread::spawn(move || bell.ring());
            executor.run();
            usher.join().unwrap();
            executor.run();
            assert!(handle.0.lock().unwrap().result.is_some(), "never polled");
        });
        println!("a bell: {count}");
    }

    /// Two wake-ups before one poll: the second finds the task queued, and leaves. What
    /// its thread wrote is in an atomic, so no lock of the future's helps.
    #[test]
    fn a_poll_sees_what_each_waker_has_written() {
        let count = interleavings(|| {
            let executor = Executor::default();
            let rung = Arc::new(AtomicBool::new(false));
            let kept = Arc::new(OnceLock::<Waker>::new());
            let (flag, keeps) = (Arc::clone(&rung), Arc::clone(&kept));
            let handle = executor.spawn(poll_fn(move |context| {
                if flag.load(Acquire) {
                    return Poll::Ready(());
                }
                keeps.get_or_init(|| context.waker().clone());
                Poll::Pending
            }));
            executor.run();
            let waker = kept.get().unwrap();
            waker.wake_by_ref();
            let usher = thread::spawn({
                let waker = waker.clone();
                move || {
                    rung.store(true, Release);
                    waker.wake();
                }
            });
            executor.run();
            usher.join().unwrap();
            executor.run();
            assert!(handle.0.lock().unwrap().result.is_some(), "never polled");
        });
        println!("two wake-ups: {count}");
    }

    #[test]
    fn a_task_is_in_the_queue_once() {
        loom::model(|| {
            let executor = Executor::default();
            let bell = Bell::default();
            executor.spawn(bell.clone().heard());
            executor.run();
            let waker = bell.rung.lock().unwrap().1.clone().unwrap();
            waker.wake_by_ref();
            waker.wake_by_ref();
            assert_eq!(executor.ready.lock().unwrap().len(), 1);
            executor.run();
            assert_eq!(bell.polls.load(Relaxed), 2);
        });
    }

    #[test]
    fn a_task_that_is_over_is_not_polled() {
        loom::model(|| {
            let executor = Executor::default();
            let waker = Arc::new(StdMutex::new(None));
            let kept = Arc::clone(&waker);
            let handle = executor.spawn(poll_fn(move |context| {
                *kept.lock().unwrap() = Some(context.waker().clone());
                Poll::Ready(())
            }));
            executor.run();
            assert!(handle.0.lock().unwrap().result.take().unwrap().is_ok());
            waker.lock().unwrap().take().unwrap().wake();
            executor.run();
            assert!(handle.0.lock().unwrap().result.is_none(), "polled again");
        });
    }

    #[test]
    fn a_panic_is_the_result_of_its_handle() {
        loom::model(|| {
            let executor = Executor::default();
            fn burns() -> u32 {
                std::panic::resume_unwind(Box::new("soup"))
            }
            let panics = executor.spawn(async {
                turn().await;
                burns()
            });
            let waits = executor.spawn(async { panics.await.is_err() });
            executor.run();
            let result = waits.0.lock().unwrap().result.take();
            assert!(result.expect("not woken").unwrap());
        });
    }

    #[test]
    fn tasks_take_turns() {
        loom::model(|| {
            let executor = Executor::default();
            let order = Arc::new(StdMutex::new(Vec::new()));
            for number in [1, 2] {
                let order = Arc::clone(&order);
                executor.spawn(async move {
                    order.lock().unwrap().push(number);
                    turn().await;
                    order.lock().unwrap().push(10 * number);
                });
            }
            executor.run();
            assert_eq!(*order.lock().unwrap(), [1, 2, 10, 20]);
        });
    }
}
