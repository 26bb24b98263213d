use futures::FutureExt;
use tokio::task::{JoinError, spawn};

async fn answer() -> u32 {
    println!("computing");
    42
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    println!("{}", answer().await);

    let shared = answer().shared();
    println!("{} {}", shared.clone().await, shared.await);

    let task = spawn(answer());
    println!("{}", task.await?);
    Ok(())
}
