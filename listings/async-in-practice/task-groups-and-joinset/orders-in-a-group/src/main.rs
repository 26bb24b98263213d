// ANCHOR: orders
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

async fn process(step: &str, seconds: u64) -> String {
    println!("Processing {step}...");
    sleep(Duration::from_secs(seconds)).await;
    format!("Processed {step}")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut group = JoinSet::new();
    for (step, seconds) in [("item", 3), ("order", 1), ("bill", 2)] {
        group.spawn(process(step, seconds));
    }
    println!("All tasks are scheduled");
    println!("Results: {:?}", group.join_all().await);
    println!("after {} s", start.elapsed().as_secs());
}
// ANCHOR_END: orders
