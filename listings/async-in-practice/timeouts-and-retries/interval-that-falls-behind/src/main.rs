// ANCHOR: ticks
use std::time::Duration;

use tokio::time::{Instant, MissedTickBehavior, interval, sleep};

const PERIOD: Duration = Duration::from_millis(10);
const WORK: [u64; 6] = [0, 35, 0, 0, 5, 0];

async fn sleep_after_work() -> Vec<u128> {
    let start = Instant::now();
    let mut ticks = Vec::new();
    for work in WORK {
        ticks.push(start.elapsed().as_millis());
        sleep(Duration::from_millis(work)).await;
        sleep(PERIOD).await;
    }
    ticks
}

async fn ticks(behavior: MissedTickBehavior) -> Vec<u128> {
    let start = Instant::now();
    let mut ticks = Vec::new();
    let mut every = interval(PERIOD);
    every.set_missed_tick_behavior(behavior);
    for work in WORK {
        every.tick().await;
        ticks.push(start.elapsed().as_millis());
        sleep(Duration::from_millis(work)).await;
    }
    ticks
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("sleep after work {:?}", sleep_after_work().await);
    println!(
        "burst            {:?}",
        ticks(MissedTickBehavior::Burst).await
    );
    println!(
        "delay            {:?}",
        ticks(MissedTickBehavior::Delay).await
    );
    println!(
        "skip             {:?}",
        ticks(MissedTickBehavior::Skip).await
    );
}
// ANCHOR_END: ticks
