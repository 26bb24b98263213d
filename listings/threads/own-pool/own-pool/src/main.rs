use std::any::Any;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

#[cfg(test)]
use loom::{
    sync::{Condvar, Mutex},
    thread::{self, JoinHandle},
};
#[cfg(not(test))]
use std::{
    sync::{Condvar, Mutex},
    thread::{self, JoinHandle},
};

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

fn main() {
    let pool = Pool::new(2);
    let tickets = ["12", "x", "7"].map(|text| pool.submit(|| text.parse::<u32>().unwrap()));
    for ticket in tickets {
        match ticket.wait() {
            Ok(number) => println!("{number}"),
            Err(panic) => println!("{}", panic.downcast_ref::<String>().unwrap()),
        }
    }

    let done = Arc::new(AtomicU32::new(0));
    for _ in 0..100 {
        let done = Arc::clone(&done);
        pool.submit(move || done.fetch_add(1, Relaxed));
    }
    drop(pool);
    println!("{} of 100 done", done.load(Relaxed));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::resume_unwind;

    /// Explores a program, and says in how many interleavings.
    fn explore(program: impl Fn() + Sync + Send + 'static) {
        let count = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&count);
        let mut model = loom::model::Builder::new();
        model.preemption_bound = Some(2);
        model.check(move || {
            counter.fetch_add(1, Relaxed);
            program();
        });
        println!("{} interleavings", count.load(Relaxed));
    }

    #[test]
    fn a_worker_survives_a_panic() {
        explore(|| {
            let pool = Pool::new(1);
            let burned = pool.submit(|| resume_unwind(Box::new("burned")));
            let soup = pool.submit(|| "soup");
            assert_eq!(soup.wait().unwrap(), "soup");
            assert_eq!(
                burned.wait().map(|()| "soup").unwrap_err().downcast_ref(),
                Some(&"burned")
            );
        });
    }

    #[test]
    fn what_was_submitted_is_finished_in_order() {
        explore(|| {
            let done = Arc::new(std::sync::Mutex::new(Vec::new()));
            let pool = Pool::new(1);
            for number in 0..2 {
                let done = Arc::clone(&done);
                pool.submit(move || done.lock().unwrap().push(number));
            }
            drop(pool);
            assert_eq!(*done.lock().unwrap(), [0, 1]);
        });
    }

    #[test]
    fn two_workers_work_at_once() {
        explore(|| {
            let pool = Pool::new(2);
            let slot = Arc::new(Slot::new());
            let ticket = Ticket(Arc::clone(&slot));
            let meets = pool.submit(|| ticket.wait().unwrap());
            pool.submit(move || slot.fill(Ok(7)));
            assert_eq!(meets.wait().unwrap(), 7);
        });
    }
}
