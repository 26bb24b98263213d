use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::panic::Location;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

// ANCHOR: tasks
async fn guido() {
    sleep(10).await;
    ring();
}

async fn luciano() {
    heard().await;
}

async fn kushal() {
    sleep(5).await;
}

fn main() {
    let mut executor = Executor::default();
    executor.spawn("Guido", guido());
    executor.spawn("Luciano", luciano());
    executor.spawn("Kushal", kushal());
    executor.run();
}
// ANCHOR_END: tasks

type Name = &'static str;

#[derive(Default)]
struct Executor {
    tasks: BTreeMap<Name, Pin<Box<dyn Future<Output = ()>>>>,
}

impl Executor {
    #[track_caller]
    fn spawn(&mut self, name: Name, future: impl Future<Output = ()> + 'static) {
        self.tasks.insert(name, Box::pin(future));
        enqueue(name);
    }

    fn run(&mut self) {
        loop {
            while let Some(name) = next_ready() {
                let waker = Waker::from(Arc::new(TaskWaker(name)));
                let mut context = Context::from_waker(&waker);
                let Some(task) = self.tasks.get_mut(name) else {
                    woken_too_late(name);
                    continue;
                };
                match poll(task.as_mut(), &mut context) {
                    Poll::Pending => put_aside(name),
                    Poll::Ready(()) => finish(name, self.tasks.remove(name)),
                }
            }
            let Some(waker) = next_timer() else {
                return the_end();
            };
            wake(waker);
        }
    }
}

struct TaskWaker(Name);

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        see(|seen| {
            if !seen.ready.contains(&self.0) {
                seen.ready.push_back(self.0);
            }
        });
    }
}

// ANCHOR: leaves
struct Sleep {
    until: u64,
    line: u32,
}

#[track_caller]
fn sleep(minutes: u64) -> Sleep {
    let until = see(|seen| seen.clock) + minutes;
    let line = Location::caller().line();
    Sleep { until, line }
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if see(|seen| seen.clock) >= self.until {
            leaf(self.line, "runs", "finds the timer due: Ready");
            return Poll::Ready(());
        }
        let key = (self.until, see(|seen| seen.running));
        see(|seen| seen.timers.insert(key, context.waker().clone()));
        let state = format!("Sleep {{ until: {} }}", self.until);
        leaf(
            self.line,
            &state,
            "is too early: the timers keep the waker, Pending",
        );
        Poll::Pending
    }
}

struct Heard {
    line: u32,
}

#[track_caller]
fn heard() -> Heard {
    let line = Location::caller().line();
    Heard { line }
}

impl Future for Heard {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if see(|seen| seen.rung) {
            leaf(self.line, "runs", "hears the bell: Ready");
            return Poll::Ready(());
        }
        let waker = (see(|seen| seen.running), context.waker().clone());
        see(|seen| seen.bell = Some(waker));
        leaf(
            self.line,
            "Heard",
            "hears nothing yet: the bell keeps the waker, Pending",
        );
        Poll::Pending
    }
}

#[track_caller]
fn ring() {
    see(|seen| seen.rung = true);
    if let Some((name, waker)) = see(|seen| seen.bell.take()) {
        waker.wake();
        let line = Location::caller().line();
        leaf(
            line,
            "runs",
            &format!("rings the bell: {name} is woken, and queued"),
        );
    }
}

// ANCHOR_END: leaves

/// All that a step shows, in one place; each function below is one kind of step.
#[derive(Default)]
struct Seen {
    step: u32,
    clock: u64,
    ready: VecDeque<Name>,
    timers: BTreeMap<(u64, Name), Waker>,
    rung: bool,
    bell: Option<(Name, Waker)>,
    running: Name,
    executor_line: u32,
    task_line: Option<u32>,
    states: Vec<(Name, String)>,
}

thread_local! {
    static SEEN: RefCell<Seen> = RefCell::default();
}

fn see<R>(look: impl FnOnce(&mut Seen) -> R) -> R {
    SEEN.with_borrow_mut(look)
}

impl Seen {
    fn set_state(&mut self, name: Name, state: &str) {
        match self.states.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = state.to_owned(),
            None => self.states.push((name, state.to_owned())),
        }
    }

    fn print(&mut self, what: &str) {
        self.step += 1;
        println!("step {}: {what}", self.step);
        println!("  executor: line {}", self.executor_line);
        let line = |line| format!("{}, line {line}", self.running);
        println!("  task: {}", self.task_line.map_or("-".to_owned(), line));
        println!("  ready: {}", list(self.ready.iter().copied()));
        let timers = self.timers.keys();
        let timers = timers.map(|(until, name)| format!("{until} {name}"));
        println!("  timers: now {}; {}", self.clock, list(timers));
        let bell = self.bell.iter().map(|(name, _)| format!("{name} (bell)"));
        let timers = self.timers.keys();
        let timers = timers.map(|(_, name)| format!("{name} (timer)"));
        println!("  wakers: {}", list(timers.chain(bell)));
        let states = self.states.iter();
        let states = states.map(|(name, state)| format!("{name} {state}"));
        println!("  state: {}", list(states));
    }
}

fn list(items: impl Iterator<Item = impl Into<String>>) -> String {
    let items: Vec<String> = items.map(Into::into).collect();
    if items.is_empty() {
        return "-".to_owned();
    }
    items.join(", ")
}

#[track_caller]
fn in_executor(name: Option<Name>, what: &str) {
    let line = Location::caller().line();
    see(|seen| {
        seen.executor_line = line;
        seen.task_line = None;
        let who = name.map(|name| format!("{name} "));
        seen.print(&format!("{}{what}", who.unwrap_or_default()));
    });
}

fn leaf(line: u32, state: &str, what: &str) {
    see(|seen| {
        seen.task_line = Some(line);
        let name = seen.running;
        seen.set_state(name, state);
        seen.print(&format!("{name} {what}"));
    });
}

#[track_caller]
fn enqueue(name: Name) {
    see(|seen| {
        seen.ready.push_back(name);
        seen.set_state(name, "not started");
    });
    in_executor(Some(name), "is spawned, and queued");
}

#[track_caller]
fn next_ready() -> Option<Name> {
    let name = see(|seen| seen.ready.pop_front())?;
    see(|seen| {
        seen.running = name;
        seen.set_state(name, "runs");
    });
    in_executor(Some(name), "is next: taken out of the queue");
    Some(name)
}

#[track_caller]
fn put_aside(name: Name) {
    in_executor(Some(name), "said Pending: put aside");
}

#[track_caller]
fn woken_too_late(name: Name) {
    see(|seen| seen.set_state(name, "over"));
    in_executor(Some(name), "is over: there is nothing to poll");
}

#[track_caller]
fn finish<T>(name: Name, task: T) {
    drop(task);
    see(|seen| seen.set_state(name, "over"));
    in_executor(Some(name), "said Ready: its future is dropped");
}

#[track_caller]
fn poll(task: Pin<&mut dyn Future<Output = ()>>, context: &mut Context<'_>) -> Poll<()> {
    let line = Location::caller().line();
    see(|seen| seen.executor_line = line);
    task.poll(context)
}

fn next_timer() -> Option<Waker> {
    let ((until, name), waker) = see(|seen| seen.timers.pop_first())?;
    see(|seen| {
        seen.clock = until;
        seen.running = name;
    });
    Some(waker)
}

#[track_caller]
fn wake(waker: Waker) {
    waker.wake();
    let (until, name) = see(|seen| (seen.clock, seen.running));
    in_executor(
        None,
        &format!("the queue is empty: the clock jumps to {until}, {name} is woken and queued"),
    );
}

#[track_caller]
fn the_end() {
    in_executor(None, "no task is ready, no timer is left: the end");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::poll_fn;

    #[test]
    fn all_end_at_minute_ten_and_leave_nothing_behind() {
        main();
        see(|seen| {
            assert!(seen.states.iter().all(|(_, state)| state == "over"));
            assert_eq!(seen.clock, 10);
            assert!(seen.ready.is_empty() && seen.timers.is_empty() && seen.bell.is_none());
        });
    }

    #[test]
    fn two_sleeps_may_end_in_the_same_minute() {
        let mut executor = Executor::default();
        executor.spawn("Guido", sleep(10));
        executor.spawn("Kushal", sleep(10));
        executor.run();
        see(|seen| assert!(seen.states.iter().all(|(_, state)| state == "over")));
    }

    #[test]
    fn a_wake_up_after_the_end_does_nothing() {
        let mut executor = Executor::default();
        executor.spawn("Guido", async {
            poll_fn(|context| {
                context.waker().wake_by_ref();
                context.waker().wake_by_ref();
                Poll::Ready(())
            })
            .await;
        });
        executor.run();
        see(|seen| assert!(seen.ready.is_empty()));
    }

    #[test]
    fn each_is_polled_twice() {
        main();
        let spawned_polled_and_ended = 3 + 3 * 2 * 3;
        let jumps_and_rings_and_the_end = 2 + 1 + 1;
        see(|seen| {
            assert_eq!(
                seen.step,
                spawned_polled_and_ended + jumps_and_rings_and_the_end
            );
        });
    }
}
