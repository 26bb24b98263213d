// ANCHOR: sum
use std::time::Duration;

use tokio::task::{JoinError, spawn};
use tokio::time::{sleep, timeout};

const SECOND: Duration = Duration::from_secs(1);

async fn compute() -> u32 {
    sleep(2 * SECOND).await;
    println!("computed");
    20
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    if timeout(SECOND, compute()).await.is_err() {
        println!("future: gave up, and it is gone");
    }

    let mut task = spawn(compute());
    if timeout(SECOND, &mut task).await.is_err() {
        println!("task: gave up waiting");
    }
    println!("task result: {}", task.await?);

    let task = spawn(compute());
    let waiting = spawn(task);
    sleep(SECOND).await;
    waiting.abort();
    println!("waiting canceled: {}", waiting.await.is_err());
    sleep(2 * SECOND).await;
    Ok(())
}
// ANCHOR_END: sum
