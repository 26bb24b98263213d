use std::collections::{HashSet, VecDeque};
use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Barrier, mpsc};
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

// ANCHOR: queue
struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    ready: VecDeque<Arc<Task>>,
    /// How many tasks have not ended.
    alive: usize,
}

impl Queue {
    /// The next task, or `None` when all have ended.
    fn take(&self) -> Option<Arc<Task>> {
        let mut state = self.state.lock().unwrap();
        while state.ready.is_empty() && state.alive > 0 {
            state = self.changed.wait(state).unwrap();
        }
        state.ready.pop_front()
    }

    fn put(&self, task: Arc<Task>) {
        self.state.lock().unwrap().ready.push_back(task);
        self.changed.notify_one();
    }

    fn ended(&self) {
        self.state.lock().unwrap().alive -= 1;
        self.changed.notify_all();
    }
}
// ANCHOR_END: queue

// ANCHOR: task
type Body = Pin<Box<dyn Future<Output = ()> + Send>>;

struct Task {
    /// `None` once it has ended. Never contended: one worker at a time has the task.
    body: Mutex<Option<Body>>,
    status: Mutex<Status>,
    queue: Arc<Queue>,
}

#[derive(Clone, Copy)]
enum Status {
    Waiting,
    Queued,
    Polled,
    /// Woken while it is polled: its worker puts it into the queue afterward.
    PolledAgain,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        let mut status = self.status.lock().unwrap();
        let before = *status;
        *status = match before {
            Status::Waiting | Status::Queued => Status::Queued,
            Status::Polled | Status::PolledAgain => Status::PolledAgain,
        };
        drop(status);
        if let Status::Waiting = before {
            let queue = Arc::clone(&self.queue);
            queue.put(self);
        }
    }
}

impl Task {
    fn run(self: Arc<Self>) {
        *self.status.lock().unwrap() = Status::Polled;
        let waker = Waker::from(Arc::clone(&self));
        let mut context = Context::from_waker(&waker);
        let mut body = self.body.lock().unwrap();
        let future = body.as_mut().expect("an ended task is not queued");
        if future.as_mut().poll(&mut context).is_ready() {
            // Its status stays `Polled`: no wake-up puts it into the queue again.
            *body = None;
            self.queue.ended();
            return;
        }
        drop(body);
        let mut status = self.status.lock().unwrap();
        let woken = matches!(*status, Status::PolledAgain);
        *status = Status::Waiting;
        drop(status);
        if woken {
            self.wake();
        }
    }
}

/// Runs the tasks in `workers` threads. None may panic: the other workers would wait for it.
fn run_all(workers: usize, bodies: impl IntoIterator<Item = Body>) {
    let queue = Arc::new(Queue {
        state: Mutex::new(State::default()),
        changed: Condvar::new(),
    });
    for body in bodies {
        queue.state.lock().unwrap().alive += 1;
        let task = Arc::new(Task {
            body: Mutex::new(Some(body)),
            status: Mutex::new(Status::Waiting),
            queue: Arc::clone(&queue),
        });
        task.wake();
    }
    let work = |_| {
        let queue = Arc::clone(&queue);
        thread::spawn(move || {
            while let Some(task) = queue.take() {
                task.run();
            }
        })
    };
    let threads: Vec<_> = (0..workers).map(work).collect();
    for thread in threads {
        thread.join().expect("no task panics");
    }
}
// ANCHOR_END: task

async fn yield_now() {
    let mut asked = false;
    poll_fn(|context| {
        if mem::replace(&mut asked, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

fn main() {
    let (sender, heard) = mpsc::channel();
    let meeting = Arc::new(Barrier::new(2));
    let meets = |name: &'static str| {
        let (sender, meeting) = (sender.clone(), Arc::clone(&meeting));
        Box::pin(async move {
            yield_now().await;
            // Blocks its thread until the other task is here as well.
            meeting.wait();
            let said = (name, std::thread::current().id());
            sender.send(said).expect("main listens");
        }) as Body
    };
    run_all(2, ["Guido", "Luciano"].map(meets));
    drop(sender);

    let (mut names, threads): (Vec<_>, HashSet<_>) = heard.iter().unzip();
    names.sort_unstable();
    println!("{}: {} threads", names.join(" and "), threads.len());
}

#[cfg(test)]
mod tests {
    use super::*;
    use loom::sync::atomic::AtomicBool;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    fn explore(program: impl Fn() + Sync + Send + 'static) {
        let count = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&count);
        let mut model = loom::model::Builder::new();
        model.preemption_bound = Some(2);
        model.check(move || {
            counter.fetch_add(1, Relaxed);
            program();
        });
        println!("{} interleavings", count.load(Relaxed));
    }

    fn counts(sum: &Arc<AtomicUsize>) -> Body {
        let sum = Arc::clone(sum);
        Box::pin(async move {
            yield_now().await;
            sum.fetch_add(1, Relaxed);
        })
    }

    #[test]
    fn one_worker_runs_two_tasks() {
        explore(|| {
            let sum = Arc::default();
            run_all(1, [counts(&sum), counts(&sum)]);
            assert_eq!(sum.load(Relaxed), 2);
        });
    }

    #[test]
    fn two_workers_run_one_task() {
        explore(|| {
            let sum = Arc::default();
            run_all(2, [counts(&sum)]);
            assert_eq!(sum.load(Relaxed), 1);
        });
    }

    #[test]
    fn two_workers_run_two_tasks() {
        explore(|| {
            let sum = Arc::default();
            run_all(2, [counts(&sum), counts(&sum)]);
            assert_eq!(sum.load(Relaxed), 2);
        });
    }

    /// Ready when a thread that it starts has said so, by nothing but a flag. It also
    /// wakes itself, for nothing.
    fn asks_a_thread() -> impl Future<Output = ()> + Send {
        let up = Arc::new(AtomicBool::new(false));
        let mut thread = None;
        poll_fn(move |context| {
            thread.get_or_insert_with(|| {
                context.waker().wake_by_ref();
                let (up, waker) = (Arc::clone(&up), context.waker().clone());
                thread::spawn(move || {
                    up.store(true, Relaxed);
                    waker.wake();
                })
            });
            if up.load(Relaxed) {
                return Poll::Ready(());
            }
            Poll::Pending
        })
    }

    #[test]
    fn what_was_written_before_a_wake_is_seen_by_the_poll() {
        for workers in [1, 2] {
            explore(move || run_all(workers, [Box::pin(asks_a_thread()) as Body]));
        }
    }

    #[test]
    fn two_tasks_can_wait_for_each_other_in_their_threads() {
        explore(|| {
            let meeting = Arc::new((Mutex::new(0), Condvar::new()));
            let meets = |first: Body| {
                let meeting = Arc::clone(&meeting);
                Box::pin(async move {
                    first.await;
                    let (here, changed) = &*meeting;
                    let mut here = here.lock().unwrap();
                    *here += 1;
                    changed.notify_one();
                    while *here < 2 {
                        here = changed.wait(here).unwrap();
                    }
                }) as Body
            };
            let bodies = [
                meets(Box::pin(yield_now())),
                meets(Box::pin(asks_a_thread())),
            ];
            run_all(2, bodies);
        });
    }

    #[test]
    fn three_workers_hear_of_the_end() {
        explore(|| run_all(3, [Box::pin(yield_now()) as Body]));
    }

    #[test]
    fn a_wake_up_after_the_end_does_nothing() {
        explore(|| {
            let body: Body = Box::pin(async {
                let waker = poll_fn(|context| Poll::Ready(context.waker().clone())).await;
                waker.wake();
            });
            let sum = Arc::default();
            run_all(2, [body, counts(&sum)]);
            assert_eq!(sum.load(Relaxed), 1);
        });
    }
}
