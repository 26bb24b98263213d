use std::time::Duration;
use tokio::task::{JoinError, spawn};
use tokio::time::sleep;

async fn greeter(name: &str) {
    println!("Hello {name}");
    sleep(Duration::from_millis(50)).await;
    println!("Goodbye {name}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), JoinError> {
    let names = ["Guido", "Luciano", "Kushal"];
    let tasks = names.map(|name| spawn(greeter(name)));
    for task in tasks.into_iter().rev() {
        task.await?;
    }
    Ok(())
}
