// ANCHOR: tasks
use std::time::Duration;

use tokio::task::{spawn, yield_now};
use tokio::time::sleep;

const SECOND: Duration = Duration::from_secs(1);

struct CleaningUp;

impl Drop for CleaningUp {
    fn drop(&mut self) {
        println!("polite: cleaning up");
    }
}

async fn polite() {
    println!("polite: starting");
    let _guard = CleaningUp;
    sleep(10 * SECOND).await;
    println!("polite: done");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let task = spawn(polite());
    sleep(SECOND).await;
    task.abort();
    println!("right after: {}", task.is_finished());
    match task.await {
        Err(error) if error.is_cancelled() => println!("main: canceled, {error}"),
        ended => println!("main: {ended:?}"),
    }

    let task = spawn(polite());
    task.abort();
    let ended = task.await;
    println!("before it began, canceled: {}", ended.is_err());

    let task = spawn(async { "soup" });
    yield_now().await;
    task.abort();
    println!("too late: {:?}", task.await);
}
// ANCHOR_END: tasks
