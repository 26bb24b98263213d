use std::collections::{BTreeMap, VecDeque};
use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

use futures::channel::oneshot;

type Name = &'static str;

struct Task {
    name: Name,
    future: Mutex<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

#[derive(Default)]
struct Loop {
    now: u64,
    ready: VecDeque<Arc<Task>>,
    timers: BTreeMap<(u64, Name), Waker>,
}

static LOOP: Mutex<Option<Loop>> = Mutex::new(None);

fn with_loop<T>(change: impl FnOnce(&mut Loop) -> T) -> T {
    change(LOOP.lock().unwrap().get_or_insert_default())
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        with_loop(|running| running.ready.push_back(self));
    }
}

// ANCHOR: loop
/// One turn; returns whether there will be another.
fn run_once(turn: u32) -> bool {
    let ready = with_loop(|running| {
        let ready = running.ready.iter().map(|task| task.name.to_owned());
        let timers = running.timers.keys();
        let timers = timers.map(|(when, name)| format!("{when} s {name}"));
        println!("step {turn}: a turn begins at {} s", running.now);
        println!("  ready: {}", list(ready.collect()));
        println!("  timers: {}", list(timers.collect()));

        if running.ready.is_empty() {
            let (&(when, _), _) = running.timers.first_key_value()?;
            running.now = when;
        }
        Some(mem::take(&mut running.ready))
    });
    let Some(ready) = ready else { return false };
    for task in ready {
        let waker = Waker::from(Arc::clone(&task));
        let mut future = task.future.lock().unwrap();
        // Ready or not: what is to be polled again is held by a waker.
        let _ = future.as_mut().poll(&mut Context::from_waker(&waker));
    }
    while let Some(waker) = with_loop(|running| {
        let first = running.timers.first_entry()?;
        (first.key().0 <= running.now).then(|| first.remove())
    }) {
        waker.wake();
    }
    true
}

async fn greeter(name: Name, seconds: u64) -> String {
    sleep(name, seconds).await;
    format!("Hello {name}")
}

async fn first() {
    let guido = spawn("Guido", greeter("Guido", 3600));
    let luciano = spawn("Luciano", greeter("Luciano", 60));
    let guido = guido.await.expect("a greeter answers");
    let luciano = luciano.await.expect("a greeter answers");
    println!("{guido}, {luciano}");
}
// ANCHOR_END: loop

fn list(words: Vec<String>) -> String {
    if words.is_empty() {
        "-".to_owned()
    } else {
        words.join(", ")
    }
}

fn spawn<T: Send + 'static>(
    name: Name,
    future: impl Future<Output = T> + Send + 'static,
) -> oneshot::Receiver<T> {
    let (sender, outcome) = oneshot::channel();
    let future = Mutex::new(Box::pin(async move {
        // An error says that no task waits for it.
        let _ = sender.send(future.await);
    }) as Pin<Box<_>>);
    Arc::new(Task { name, future }).wake();
    outcome
}

async fn sleep(name: Name, seconds: u64) {
    let when = with_loop(|running| running.now + seconds);
    poll_fn(|context| {
        with_loop(|running| {
            if running.now >= when {
                return Poll::Ready(());
            }
            let waker = context.waker().clone();
            running.timers.insert((when, name), waker);
            Poll::Pending
        })
    })
    .await;
}

fn main() {
    let _answer = spawn("main", first());
    (1..).find(|turn| !run_once(*turn));
}
