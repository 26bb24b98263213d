use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::runtime::Handle;
use tokio::task::{JoinError, spawn_blocking};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let runtime = Handle::current();
    let heard = Arc::new(AtomicBool::new(false));

    let set = Arc::clone(&heard);
    let in_a_thread = move || runtime.spawn(async move { set.store(true, Ordering::Relaxed) });
    spawn_blocking(in_a_thread).await?.await?;
    println!("heard: {}", heard.load(Ordering::Relaxed));
    Ok(())
}
