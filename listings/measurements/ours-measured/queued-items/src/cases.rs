use std::io;
use std::sync::Arc;

use futures::{SinkExt, StreamExt};
use tokio::{runtime, spawn};

use super::Queue;

// ANCHOR: cases
const CAPACITY: usize = 10;

/// The same for any number of putters: each has its share of them.
const ITEMS: u64 = 200_000;

/// The executor is the same for all.
fn run(future: impl Future<Output = u64>) -> io::Result<u64> {
    let runtime = runtime::Builder::new_current_thread().build()?;
    Ok(runtime.block_on(future))
}

pub fn ours(putters: u64) -> io::Result<u64> {
    run(async {
        let queue = Arc::new(Queue::new(CAPACITY));
        for _ in 0..putters {
            let queue = Arc::clone(&queue);
            spawn(async move {
                for item in 0..ITEMS / putters {
                    queue.put(item).await;
                }
            });
        }
        let mut sum = 0;
        for _ in 0..ITEMS / putters * putters {
            sum += queue.get().await;
        }
        sum
    })
}

pub fn tokio(putters: u64) -> io::Result<u64> {
    run(async {
        let (sender, mut receiver) = tokio::sync::mpsc::channel(CAPACITY);
        for _ in 0..putters {
            let sender = sender.clone();
            spawn(async move {
                for item in 0..ITEMS / putters {
                    sender.send(item).await.expect("the receiver is there");
                }
            });
        }
        drop(sender);
        let mut sum = 0;
        while let Some(item) = receiver.recv().await {
            sum += item;
        }
        sum
    })
}
// ANCHOR_END: cases

pub fn futures(putters: u64) -> io::Result<u64> {
    run(async {
        let (sender, mut receiver) = futures::channel::mpsc::channel(CAPACITY);
        for _ in 0..putters {
            let mut sender = sender.clone();
            spawn(async move {
                for item in 0..ITEMS / putters {
                    sender.send(item).await.expect("the receiver is there");
                }
            });
        }
        drop(sender);
        let mut sum = 0;
        while let Some(item) = receiver.next().await {
            sum += item;
        }
        sum
    })
}
