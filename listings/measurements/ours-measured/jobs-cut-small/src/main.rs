//! The pool that the book builds, as it is there; the cases are in `cases.rs`.

use std::any::Any;
use std::collections::VecDeque;
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};

mod cases;

// ANCHOR: pool
type Job = Box<dyn FnOnce() + Send>;

struct Pool {
    queue: Arc<Queue>,
    workers: Vec<JoinHandle<()>>,
}

impl Pool {
    fn new(size: usize) -> Self {
        let queue = Arc::new(Queue::new());
        let workers = (0..size).map(|_| {
            let queue = Arc::clone(&queue);
            thread::spawn(move || {
                while let Some(job) = queue.take() {
                    job();
                }
            })
        });
        Pool {
            workers: workers.collect(),
            queue,
        }
    }

    fn submit<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Ticket<T> {
        let slot = Arc::new(Slot::new());
        let ticket = Ticket(Arc::clone(&slot));
        self.queue.put(Box::new(move || {
            slot.fill(catch_unwind(AssertUnwindSafe(job)))
        }));
        ticket
    }
}

/// Finishes every job that was submitted.
impl Drop for Pool {
    fn drop(&mut self) {
        self.queue.close();
        for worker in self.workers.drain(..) {
            worker.join().unwrap();
        }
    }
}
// ANCHOR_END: pool

// ANCHOR: queue
struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    closed: bool,
}

impl Queue {
    fn new() -> Self {
        Queue {
            state: Mutex::new(State::default()),
            changed: Condvar::new(),
        }
    }

    fn put(&self, job: Job) {
        self.state.lock().unwrap().jobs.push_back(job);
        self.changed.notify_one();
    }

    fn take(&self) -> Option<Job> {
        let mut state = self.state.lock().unwrap();
        while state.jobs.is_empty() && !state.closed {
            state = self.changed.wait(state).unwrap();
        }
        state.jobs.pop_front()
    }

    fn close(&self) {
        self.state.lock().unwrap().closed = true;
        self.changed.notify_all();
    }
}
// ANCHOR_END: queue

// ANCHOR: ticket
/// What a job returned, or what it panicked with.
type Outcome<T> = Result<T, Box<dyn Any + Send>>;

struct Ticket<T>(Arc<Slot<T>>);

struct Slot<T> {
    result: Mutex<Option<Outcome<T>>>,
    filled: Condvar,
}

impl<T> Ticket<T> {
    fn wait(self) -> Outcome<T> {
        let mut result = self.0.result.lock().unwrap();
        while result.is_none() {
            result = self.0.filled.wait(result).unwrap();
        }
        result.take().expect("the loop ends with a result")
    }
}

impl<T> Slot<T> {
    fn new() -> Self {
        Slot {
            result: Mutex::new(None),
            filled: Condvar::new(),
        }
    }

    fn fill(&self, outcome: Outcome<T>) {
        *self.result.lock().unwrap() = Some(outcome);
        self.filled.notify_one();
    }
}
// ANCHOR_END: ticket

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: jobs-cut-small CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("ours") => cases::ours(size),
        Some("rayon") => cases::rayon(size)?,
        Some("spawned") => cases::spawned(size)?,
        Some("scope") => cases::scope(size),
        Some("alone") => cases::alone(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
