use std::time::Duration;

use tokio::task::{JoinError, spawn};
use tokio::time::sleep;

async fn visit(name: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("{name} is done");
}

async fn with_join() -> Result<(), JoinError> {
    let long = spawn(visit("long", 30));
    let short = spawn(visit("short", 10));
    tokio::try_join!(short, long)?;
    println!("end of with_join");
    Ok(())
}

async fn with_a_comma() -> Result<(), JoinError> {
    let long = spawn(visit("long", 30));
    let short = spawn(visit("short", 10));
    let _ = (short.await?, long);
    println!("end of with_a_comma");
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    with_join().await?;
    with_a_comma().await
}
