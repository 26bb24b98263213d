use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::task::{Context, Wake};

use futures::channel::oneshot::{self, Receiver, Sender};
use futures::future::{join_all, select_all};
use futures::join;
use futures::stream::{FuturesUnordered, StreamExt};

// ANCHOR: count
/// Counts the polls of a future that waits for a message.
async fn counted(message: Receiver<()>, polls: &Cell<u64>) {
    let mut message = pin!(message);
    poll_fn(|context| {
        polls.update(|n| n + 1);
        message.as_mut().poll(context)
    })
    .await
    .expect("the sender sends");
}

/// Counts the wake-ups of the task.
#[derive(Default)]
struct Wakes(AtomicU64);

impl Wake for Wakes {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Relaxed);
    }
}

/// Polls a task until it is done: sends one message each time that it waits.
fn drive(task: impl Future<Output = ()>, messages: Vec<Sender<()>>) -> u64 {
    let wakes = Arc::new(Wakes::default());
    let waker = wakes.clone().into();
    let mut messages = messages.into_iter();
    let mut task = pin!(task);
    while task
        .as_mut()
        .poll(&mut Context::from_waker(&waker))
        .is_pending()
    {
        let message = messages.next().expect("the task waits for one");
        message.send(()).expect("the receiver is there");
    }
    wakes.0.load(Relaxed)
}
// ANCHOR_END: count

// ANCHOR: cases
async fn all_joined(futures: Vec<impl Future<Output = ()>>) {
    join_all(futures).await;
}

async fn unordered(futures: Vec<impl Future<Output = ()>>) {
    let mut futures = FuturesUnordered::from_iter(futures);
    while futures.next().await.is_some() {}
}

async fn first_of_the_rest(futures: Vec<impl Future<Output = ()>>) {
    let mut futures: Vec<_> = futures.into_iter().map(Box::pin).collect();
    while !futures.is_empty() {
        ((), _, futures) = select_all(futures).await;
    }
}
// ANCHOR_END: cases

async fn three_joined(a: impl Future, b: impl Future, c: impl Future) {
    join!(a, b, c);
}

type Channels = (Vec<Sender<()>>, Vec<Receiver<()>>);

fn channels(size: usize) -> Channels {
    (0..size).map(|_| oneshot::channel()).unzip()
}

/// Polls, and wake-ups in brackets, of one way to wait for so many futures.
macro_rules! counts {
    ($way:ident, $size:expr) => {{
        let (messages, receivers) = channels($size);
        let polls = Cell::new(0);
        let futures = receivers.into_iter().map(|it| counted(it, &polls));
        let wakes = drive($way(futures.collect()), messages);
        format!("{} ({wakes})", polls.get())
    }};
}

fn main() {
    println!("futures      join_all     unordered      select_all");
    for size in [3, 10, 30, 31, 100, 1_000] {
        let joined = counts!(all_joined, size);
        let unordered = counts!(unordered, size);
        let selected = counts!(first_of_the_rest, size);
        println!("{size:7}  {joined:>12}  {unordered:>12}  {selected:>14}");
    }

    let (messages, receivers) = channels(3);
    let polls = Cell::new(0);
    let [a, b, c] = <[_; 3]>::try_from(receivers)
        .expect("there are three")
        .map(|it| counted(it, &polls));
    let wakes = drive(three_joined(a, b, c), messages);
    println!("join! of 3: {} polls, {wakes} wake-ups", polls.get());
}
