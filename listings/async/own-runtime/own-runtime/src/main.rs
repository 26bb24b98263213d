use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Release};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{self, Duration};
use std::{fmt, future, io, iter, mem};

#[cfg(test)]
use loom::sync::{Mutex, atomic::AtomicBool};
#[cfg(not(test))]
use std::sync::{Mutex, atomic::AtomicBool};

#[cfg(not(test))]
mod conformance;
#[cfg(not(test))]
mod net;
#[cfg(not(test))]
use net::{Bell, Reactor};
#[cfg(test)]
use tests::{Bell, Reactor};

// ANCHOR: task
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
    clock: Clock,
    reactor: Reactor,
}

enum Clock {
    Real(time::Instant),
    /// Jumps to the next timer when there is nothing else to do.
    Paused(Cell<Duration>),
}

// ANCHOR_END: task
thread_local! {
    static CURRENT: RefCell<Option<Rc<Runtime>>> = const { RefCell::new(None) };
}

impl Runtime {
    pub fn new() -> io::Result<Rc<Self>> {
        Self::with_clock(Clock::Real(time::Instant::now()))
    }

    pub fn paused() -> io::Result<Rc<Self>> {
        Self::with_clock(Clock::Paused(Cell::default()))
    }

    fn with_clock(clock: Clock) -> io::Result<Rc<Self>> {
        let (reactor, bell) = Reactor::new()?;
        let state = Mutex::new(Ready::default());
        Ok(Rc::new(Runtime {
            queue: Arc::new(Queue { state, bell }),
            tasks: RefCell::default(),
            next_id: Cell::new(0),
            timers: RefCell::default(),
            clock,
            reactor,
        }))
    }

    /// The runtime that runs the code which asks.
    fn current() -> Rc<Self> {
        let current = CURRENT.with_borrow(Clone::clone);
        current.expect("this needs a runtime around it")
    }

    // ANCHOR: turn
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
        let longest = match (&self.clock, timer) {
            (Clock::Real(start), Some(when)) if idle => Some(when.saturating_sub(start.elapsed())),
            (_, None) if idle => None,
            _ => Some(Duration::ZERO),
        };
        let happened = self.reactor.wait(longest);
        self.queue.state.lock().unwrap().asleep = false;
        if let (Clock::Paused(now), Some(when)) = (&self.clock, timer)
            && idle
            && happened.is_none()
        {
            now.set(when);
        }
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

    // ANCHOR_END: turn
    fn now(&self) -> Duration {
        match &self.clock {
            Clock::Real(start) => start.elapsed(),
            Clock::Paused(now) => now.get(),
        }
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

// ANCHOR: spawn
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

impl<T> JoinHandle<T> {
    /// Has the task dropped at the place where it waits.
    pub fn abort(&self) {
        self.task.aborted.store(true, Release);
        Arc::clone(&self.task).wake();
    }
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

impl JoinError {
    pub fn is_panic(&self) -> bool {
        matches!(self, JoinError::Panic(_))
    }

    pub fn is_cancelled(&self) -> bool {
        matches!(self, JoinError::Aborted)
    }
}
// ANCHOR_END: spawn

pub fn sleep(duration: Duration) -> Sleep {
    Sleep {
        when: Runtime::current().now().saturating_add(duration),
        timer: None,
    }
}

pub struct Sleep {
    when: Duration,
    timer: Option<u64>,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let runtime = Runtime::current();
        if runtime.now() >= self.when {
            return Poll::Ready(());
        }
        let timer = *self.timer.get_or_insert_with(|| runtime.new_id());
        let mut timers = runtime.timers.borrow_mut();
        timers.insert((self.when, timer), context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        CURRENT.with_borrow(|runtime| {
            if let (Some(runtime), Some(timer)) = (runtime, self.timer) {
                runtime.timers.borrow_mut().remove(&(self.when, timer));
            }
        });
    }
}

#[derive(Clone, Copy)]
pub struct Instant(Duration);

impl Instant {
    pub fn now() -> Self {
        Instant(Runtime::current().now())
    }

    pub fn elapsed(self) -> Duration {
        Runtime::current().now() - self.0
    }
}

pub async fn yield_now() {
    let mut asked = false;
    future::poll_fn(|context| {
        if mem::replace(&mut asked, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
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

    impl fmt::Display for Closed {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("channel closed")
        }
    }

    impl std::error::Error for Closed {}
}

#[cfg(not(test))]
fn main() -> io::Result<()> {
    conformance::main()
}

#[cfg(test)]
mod tests {
    use super::*;
    use loom::sync::Condvar;
    use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

    /// In place of the operating system: only the bell ends a wait.
    pub struct Reactor(Bell);

    #[derive(Clone)]
    pub struct Bell(Arc<(Mutex<bool>, Condvar)>);

    impl Reactor {
        pub fn new() -> io::Result<(Self, Bell)> {
            let bell = Bell(Arc::new((Mutex::new(false), Condvar::new())));
            Ok((Reactor(bell.clone()), bell))
        }

        pub fn wait(&self, longest: Option<Duration>) -> Option<Vec<Waker>> {
            let (rung, changed) = &*self.0.0;
            let mut rung = rung.lock().unwrap();
            while longest.is_none() && !*rung {
                rung = changed.wait(rung).unwrap();
            }
            mem::take(&mut *rung).then(Vec::new)
        }
    }

    impl Bell {
        pub fn ring(&self) {
            *self.0.0.lock().unwrap() = true;
            self.0.1.notify_one();
        }
    }

    /// Explores a program, and says in how many interleavings.
    fn explore(program: impl Fn() + Sync + Send + 'static) {
        let count = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&count);
        let mut model = loom::model::Builder::new();
        model.preemption_bound = Some(3);
        model.check(move || {
            counter.fetch_add(1, Relaxed);
            program();
        });
        println!("{} interleavings", count.load(Relaxed));
    }

    fn run<T>(future: impl Future<Output = T>) -> T {
        Runtime::paused().unwrap().block_on(future)
    }

    #[test]
    fn an_answer_from_a_thread_arrives() {
        explore(|| {
            let (sender, answer) = oneshot::channel();
            let helper = loom::thread::spawn(|| sender.send(7));
            assert_eq!(run(answer).unwrap(), 7);
            helper.join().unwrap().unwrap();
        });
    }

    #[test]
    fn a_task_is_woken_from_a_thread() {
        explore(|| {
            let (sender, answer) = oneshot::channel();
            let helper = loom::thread::spawn(|| sender.send(7));
            assert_eq!(run(async { spawn(answer).await }).unwrap().unwrap(), 7);
            helper.join().unwrap().unwrap();
        });
    }

    #[test]
    fn a_sender_dropped_in_a_thread_is_heard() {
        explore(|| {
            let (sender, answer) = oneshot::channel::<u32>();
            let helper = loom::thread::spawn(|| drop(sender));
            assert!(run(answer).is_err());
            helper.join().unwrap();
        });
    }

    /// Ready when the flag is up; the flag is the only thing that says so.
    struct Flag {
        up: Arc<AtomicBool>,
        waker: Arc<Mutex<Option<Waker>>>,
    }

    impl Future for Flag {
        type Output = ();

        fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
            *self.waker.lock().unwrap() = Some(context.waker().clone());
            if self.up.load(std::sync::atomic::Ordering::Relaxed) {
                return Poll::Ready(());
            }
            Poll::Pending
        }
    }

    #[test]
    fn what_was_written_before_a_wake_is_seen_by_the_poll() {
        explore(|| {
            let up = Arc::new(AtomicBool::new(false));
            let waker = Arc::default();
            let flag = Flag {
                up: Arc::clone(&up),
                waker: Arc::clone(&waker),
            };
            run(async move {
                let task = spawn(flag);
                yield_now().await;
                let found: Option<Waker> = waker.lock().unwrap().clone();
                let found = found.expect("the task was polled");
                let helper = loom::thread::spawn(move || {
                    up.store(true, Relaxed);
                    found.wake();
                });
                // A wake-up for nothing, at the same time.
                Arc::clone(&task.task).wake();
                task.await.unwrap();
                helper.join().unwrap();
            });
        });
    }

    #[test]
    fn a_wake_up_during_the_poll_counts() {
        explore(|| run(async { spawn(yield_now()).await }).unwrap());
    }

    #[test]
    fn a_wake_up_after_the_end_does_nothing() {
        explore(|| {
            run(async {
                let task = spawn(async { 7 });
                let waker = Waker::from(Arc::clone(&task.task));
                assert_eq!(task.await.unwrap(), 7);
                waker.wake();
                yield_now().await;
            });
        });
    }

    #[test]
    fn a_handle_is_told_of_a_panic_and_of_an_abort() {
        explore(|| {
            run(async {
                let burned = spawn(async { std::panic::resume_unwind(Box::new("burned")) });
                let error: JoinError = burned.await.unwrap_err();
                assert!(error.is_panic());
                let waiting = spawn(future::pending::<()>());
                yield_now().await;
                waiting.abort();
                assert!(waiting.await.unwrap_err().is_cancelled());
            });
        });
    }

    #[test]
    fn timers_ring_in_the_order_of_their_times() {
        explore(|| {
            let rung = Arc::new(Mutex::new(Vec::new()));
            run(async {
                let tasks = [3, 1, 2].map(|second| {
                    let rung = Arc::clone(&rung);
                    spawn(async move {
                        sleep(Duration::from_secs(second)).await;
                        rung.lock().unwrap().push(second);
                    })
                });
                for task in tasks {
                    task.await.unwrap();
                }
            });
            assert_eq!(*rung.lock().unwrap(), [1, 2, 3]);
        });
    }

    #[test]
    fn a_sleep_that_is_dropped_takes_its_timer_along() {
        explore(|| {
            let runtime = Runtime::paused().unwrap();
            runtime.block_on(async {
                let task = spawn(sleep(Duration::from_secs(1)));
                yield_now().await;
                task.abort();
                yield_now().await;
            });
            assert!(runtime.timers.borrow().is_empty());
        });
    }

    #[test]
    fn the_queue_is_freed_with_the_runtime() {
        explore(|| {
            let runtime = Runtime::paused().unwrap();
            let queue = Arc::downgrade(&runtime.queue);
            runtime.block_on(async { drop(spawn(async {})) });
            drop(runtime);
            assert!(queue.upgrade().is_none());
        });
    }

    #[test]
    fn what_has_not_ended_is_dropped_with_the_runtime() {
        explore(|| {
            let (sender, answer) = oneshot::channel::<()>();
            run(async {
                // It holds itself: its waker is where its answer would be.
                let (own, never) = oneshot::channel::<()>();
                spawn(async move {
                    let _ = never.await;
                    drop((own, sender));
                });
                yield_now().await;
            });
            assert!(run(answer).is_err());
        });
    }
}
