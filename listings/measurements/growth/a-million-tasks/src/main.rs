use std::env;
use std::error::Error;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::runtime::Builder;
use tokio::sync::watch::{self, Receiver, Sender};
use tokio::task::{JoinSet, unconstrained};

// ANCHOR: cases
/// Waits for a word, and adds a number to it.
async fn waits(mut word: Receiver<u64>, n: u64) -> u64 {
    match word.changed().await {
        Ok(()) => n + *word.borrow(),
        Err(_) => 0,
    }
}

/// Says the word when everything that was spawned before has started.
fn say(word: Sender<u64>) {
    tokio::spawn(async move { word.send(1) });
}

async fn spawned(size: u64, word: Sender<u64>) -> u64 {
    let mut tasks = JoinSet::new();
    for n in 0..size {
        tasks.spawn(waits(word.subscribe(), n));
    }
    say(word);
    let mut sum = 0;
    while let Some(n) = tasks.join_next().await {
        sum += n.unwrap_or_default();
    }
    sum
}

async fn unordered(size: u64, word: Sender<u64>) -> u64 {
    let futures = (0..size).map(|n| waits(word.subscribe(), n));
    let futures: FuturesUnordered<_> = futures.collect();
    say(word);
    unconstrained(futures.fold(0, async |sum, n| sum + n)).await
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: a-million-tasks CASE SIZE")?.parse()?;
    let (word, _) = watch::channel(0);
    let sum = Builder::new_current_thread().build()?.block_on(async {
        match case.as_deref() {
            Some("spawned") => Ok(spawned(size, word).await),
            Some("unordered") => Ok(unordered(size, word).await),
            _ => Err("there is no such case"),
        }
    })?;
    println!("{sum}");
    Ok(())
}
