use std::time::Duration;

use tokio::task::{JoinError, spawn};
use tokio::time::sleep;

async fn fetch_data(number: u32) -> String {
    println!("Fetching data for {number}...");
    sleep(Duration::from_millis(10)).await;
    format!("Data for {number}")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let future = fetch_data(7);
    let task = spawn(fetch_data(123));
    println!("Doing other work...");
    sleep(Duration::from_millis(20)).await;
    println!("Task done: {}", task.is_finished());
    println!("Task: {}", task.await?);
    println!("Future: {}", future.await);
    Ok(())
}
