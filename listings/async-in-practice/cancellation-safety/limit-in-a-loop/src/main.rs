// ANCHOR: limits
use std::pin::pin;
use std::time::Duration;

use tokio::select;
use tokio::time::{interval, sleep};

const LIMIT: Duration = Duration::from_millis(100);
const TICK: Duration = Duration::from_millis(30);

async fn new_in_each_round() -> Option<u32> {
    let mut every = interval(TICK);
    every.tick().await;
    for ticks in 0..1000 {
        select! {
            () = sleep(LIMIT) => return Some(ticks),
            _ = every.tick() => {}
        }
    }
    None
}

async fn kept() -> u32 {
    let mut every = interval(TICK);
    every.tick().await;
    let mut limit = pin!(sleep(LIMIT));
    let mut ticks = 0;
    loop {
        select! {
            () = &mut limit => return ticks,
            _ = every.tick() => ticks += 1,
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    match new_in_each_round().await {
        Some(ticks) => println!("new in each round: {ticks}"),
        None => println!("new in each round: no end after 1000"),
    }
    println!("kept: {}", kept().await);
}
// ANCHOR_END: limits
