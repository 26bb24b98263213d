//! The executor that the book builds, as it is there; its runtime is in `runtime.rs`,
//! and the cases are in `cases.rs`.

use std::collections::VecDeque;
use std::env;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering::AcqRel};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

mod cases;
mod reactor;
mod runtime;

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

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: yielding-tasks CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("ours") => cases::ours(size),
        Some("runtime") => cases::runtime(size)?,
        Some("tokio") => cases::tokio(size)?,
        Some("futures") => cases::futures(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
