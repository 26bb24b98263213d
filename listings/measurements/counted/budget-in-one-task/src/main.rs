use std::future::poll_fn;
use std::pin::pin;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::sync::oneshot::{self, Receiver};
use tokio::task::unconstrained;

// ANCHOR: count
static POLLS: AtomicU64 = AtomicU64::new(0);

async fn counted(message: Receiver<()>) {
    let mut message = pin!(message);
    let outcome = poll_fn(|context| {
        POLLS.fetch_add(1, Relaxed);
        message.as_mut().poll(context)
    });
    outcome.await.expect("the sender sends");
}

/// Futures that all become ready while their task waits for the first time.
fn ready_at_once(size: usize) -> FuturesUnordered<impl Future<Output = ()>> {
    POLLS.store(0, Relaxed);
    let (senders, receivers): (Vec<_>, Vec<_>) = (0..size).map(|_| oneshot::channel()).unzip();
    tokio::spawn(async {
        for sender in senders {
            sender.send(()).expect("the receiver is there");
        }
    });
    receivers.into_iter().map(counted).collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("futures    polls  without a budget");
    for size in [100, 1_000, 10_000] {
        ready_at_once(size).count().await;
        let polls = POLLS.load(Relaxed);
        unconstrained(ready_at_once(size).count()).await;
        println!("{size:7} {polls:8} {:17}", POLLS.load(Relaxed));
    }
}
// ANCHOR_END: count
