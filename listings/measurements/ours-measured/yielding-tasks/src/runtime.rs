//! The runtime that the book builds, without the clock that can be paused, without
//! `sleep`, and with no sockets for its reactor to watch.

#![expect(dead_code, reason = "the cases abort no task, and look at no panic")]

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{AcqRel, Acquire};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, Instant};
use std::{future, iter, mem};

use super::reactor::{Bell, Reactor};

/// What is to be polled next. Any thread may add to it.
struct Queue {
    state: Mutex<Ready>,
    bell: Bell,
}

#[derive(Default)]
struct Ready {
    tasks: VecDeque<Arc<Task>>,
    /// The future in `block_on` was woken.
    main: bool,
    /// The executor found nothing to do, and waits for the bell.
    asleep: bool,
}

impl Queue {
    fn add(&self, change: impl FnOnce(&mut Ready)) {
        let mut ready = self.state.lock().unwrap();
        change(&mut ready);
        let asleep = mem::take(&mut ready.asleep);
        drop(ready);
        if asleep {
            self.bell.ring();
        }
    }

    /// Whether there is nothing to do, so that the bell will ring for what comes.
    fn falls_asleep(&self) -> bool {
        let mut ready = self.state.lock().unwrap();
        ready.asleep = ready.tasks.is_empty() && !ready.main;
        ready.asleep
    }
}

/// The waker of the future in `block_on`.
impl Wake for Queue {
    fn wake(self: Arc<Self>) {
        self.add(|ready| ready.main = true);
    }
}

struct Task {
    id: u64,
    /// `None` once it has ended.
    future: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send>>>>,
    queued: AtomicBool,
    aborted: AtomicBool,
    queue: Arc<Queue>,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        if !self.queued.swap(true, AcqRel) {
            let queue = Arc::clone(&self.queue);
            queue.add(|ready| ready.tasks.push_back(self));
        }
    }
}

impl Task {
    /// Returns whether it has ended.
    fn run(self: &Arc<Self>) -> bool {
        // Before the poll: a wake-up during it must put the task into the queue again.
        self.queued.swap(false, AcqRel);
        let waker = Waker::from(Arc::clone(self));
        let mut context = Context::from_waker(&waker);
        let mut future = self.future.lock().unwrap();
        let ended = future.as_mut().is_none_or(|future| {
            self.aborted.load(Acquire) || future.as_mut().poll(&mut context).is_ready()
        });
        if ended {
            *future = None;
        }
        ended
    }
}

pub struct Runtime {
    queue: Arc<Queue>,
    tasks: RefCell<BTreeMap<u64, Arc<Task>>>,
    next_id: Cell<u64>,
    timers: RefCell<BTreeMap<(Duration, u64), Waker>>,
    start: Instant,
    reactor: Reactor,
}

thread_local! {
    static CURRENT: RefCell<Option<Rc<Runtime>>> = const { RefCell::new(None) };
}

impl Runtime {
    pub fn new() -> io::Result<Rc<Self>> {
        let (reactor, bell) = Reactor::new()?;
        let state = Mutex::new(Ready::default());
        Ok(Rc::new(Runtime {
            queue: Arc::new(Queue { state, bell }),
            tasks: RefCell::default(),
            next_id: Cell::new(0),
            timers: RefCell::default(),
            start: Instant::now(),
            reactor,
        }))
    }

    /// The runtime that runs the code which asks.
    fn current() -> Rc<Self> {
        let current = CURRENT.with_borrow(Clone::clone);
        current.expect("this needs a runtime around it")
    }

    pub fn block_on<T>(self: &Rc<Self>, future: impl Future<Output = T>) -> T {
        let _current = Entered::new(self);
        let waker = Waker::from(Arc::clone(&self.queue));
        let mut context = Context::from_waker(&waker);
        let mut future = pin!(future);
        waker.wake_by_ref();
        loop {
            let main = mem::take(&mut self.queue.state.lock().unwrap().main);
            if main && let Poll::Ready(value) = future.as_mut().poll(&mut context) {
                return value;
            }
            // Without those that they wake: first the reactor has its turn.
            let ready = self.queue.state.lock().unwrap().tasks.len();
            for _ in 0..ready {
                let task = self.queue.state.lock().unwrap().tasks.pop_front();
                if let Some(task) = task.filter(Task::run) {
                    self.tasks.borrow_mut().remove(&task.id);
                }
            }
            self.wait();
        }
    }

    /// Until a task is woken, a socket is ready, or the next timer is due.
    fn wait(&self) {
        let idle = self.queue.falls_asleep();
        let timer = self.timers.borrow().keys().next().map(|&(when, _)| when);
        let longest = match timer {
            Some(when) if idle => Some(when.saturating_sub(self.start.elapsed())),
            None if idle => None,
            _ => Some(Duration::ZERO),
        };
        let happened = self.reactor.wait(longest);
        self.queue.state.lock().unwrap().asleep = false;
        // Now that it is awake: what these wake need not ring the bell.
        let sockets = happened.unwrap_or_default();
        let timers = iter::from_fn(|| self.due());
        sockets.into_iter().chain(timers).for_each(Waker::wake);
    }

    /// Removes the first timer, if its time has come.
    fn due(&self) -> Option<Waker> {
        let mut timers = self.timers.borrow_mut();
        let first = timers.first_entry()?;
        (first.key().0 <= self.now()).then(|| first.remove())
    }

    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn new_id(&self) -> u64 {
        self.next_id.replace(self.next_id.get() + 1)
    }
}

/// As long as it lives, its runtime is the current one.
struct Entered;

impl Entered {
    fn new(runtime: &Rc<Runtime>) -> Self {
        let before = CURRENT.replace(Some(Rc::clone(runtime)));
        assert!(before.is_none(), "one `block_on` at a time in a thread");
        Entered
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.set(None);
    }
}

/// Drops what has not ended.
impl Drop for Runtime {
    fn drop(&mut self) {
        for task in mem::take(&mut *self.tasks.borrow_mut()).into_values() {
            *task.future.lock().unwrap() = None;
        }
        // A queue that holds a task, which holds the queue, would never be freed.
        let queued = mem::take(&mut self.queue.state.lock().unwrap().tasks);
        drop(queued);
    }
}

pub fn spawn<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
    let runtime = Runtime::current();
    let (sender, outcome) = oneshot::channel();
    let guarded = async move {
        let mut future = pin!(future);
        let outcome = future::poll_fn(|context| {
            match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
                Ok(poll) => poll.map(Ok),
                Err(panic) => Poll::Ready(Err(JoinError::Panic(panic))),
            }
        });
        // An error says that the handle is gone: the task was detached.
        let _ = sender.send(outcome.await);
    };
    let task = Arc::new(Task {
        id: runtime.new_id(),
        future: Mutex::new(Some(Box::pin(guarded))),
        queued: AtomicBool::new(false),
        aborted: AtomicBool::new(false),
        queue: Arc::clone(&runtime.queue),
    });
    let tasks = &runtime.tasks;
    tasks.borrow_mut().insert(task.id, Arc::clone(&task));
    Arc::clone(&task).wake();
    JoinHandle { task, outcome }
}

pub struct JoinHandle<T> {
    task: Arc<Task>,
    outcome: oneshot::Receiver<Result<T, JoinError>>,
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, JoinError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let outcome = Pin::new(&mut self.outcome).poll(context);
        outcome.map(|outcome| outcome.unwrap_or(Err(JoinError::Aborted)))
    }
}

/// Why a task has no result.
#[derive(Debug)]
pub enum JoinError {
    Panic(Box<dyn Any + Send>),
    Aborted,
}

pub mod oneshot {
    use super::*;

    pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
        let slot = Arc::new(Mutex::new(Slot {
            value: None,
            closed: false,
            waker: None,
        }));
        (Sender(Arc::clone(&slot)), Receiver(slot))
    }

    struct Slot<T> {
        value: Option<T>,
        /// The sender is gone: what is not there by now will not come.
        closed: bool,
        waker: Option<Waker>,
    }

    pub struct Sender<T>(Arc<Mutex<Slot<T>>>);

    pub struct Receiver<T>(Arc<Mutex<Slot<T>>>);

    impl<T> Sender<T> {
        /// Returns the value if there is no receiver.
        pub fn send(self, value: T) -> Result<(), T> {
            if Arc::strong_count(&self.0) == 1 {
                return Err(value);
            }
            self.0.lock().unwrap().value = Some(value);
            Ok(())
        }
    }

    /// After `send` too.
    impl<T> Drop for Sender<T> {
        fn drop(&mut self) {
            let mut slot = self.0.lock().unwrap();
            slot.closed = true;
            let waker = slot.waker.take();
            drop(slot);
            waker.into_iter().for_each(Waker::wake);
        }
    }

    impl<T> Future for Receiver<T> {
        type Output = Result<T, Closed>;

        fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
            let mut slot = self.0.lock().unwrap();
            match slot.value.take() {
                Some(value) => Poll::Ready(Ok(value)),
                None if slot.closed => Poll::Ready(Err(Closed)),
                None => {
                    slot.waker = Some(context.waker().clone());
                    Poll::Pending
                }
            }
        }
    }

    /// The sender was dropped without a word.
    #[derive(Debug)]
    pub struct Closed;
}
