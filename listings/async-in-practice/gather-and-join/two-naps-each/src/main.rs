// ANCHOR: naps
use std::sync::LazyLock;
use std::time::Duration;

use tokio::task::{JoinError, spawn};
use tokio::time::{Instant, sleep};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

fn say(lane: &str, what: &str) {
    println!("{:5} {lane} {what}", START.elapsed().as_millis());
}

async fn work(lane: &'static str, first: u64, second: u64) -> &'static str {
    say(lane, "begins and sleeps");
    sleep(Duration::from_secs(first)).await;
    say(lane, "turns over and sleeps");
    sleep(Duration::from_secs(second)).await;
    say(lane, "ends");
    lane
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let one = spawn(work("one", 1, 2));
    let two = spawn(work("two", 2, 1));
    println!("{:?}", tokio::try_join!(one, two)?);
    Ok(())
}
// ANCHOR_END: naps
