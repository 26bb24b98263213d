use std::error::Error;
use std::future::pending;
use std::thread;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::task::spawn_blocking;
use tokio::time::{Instant, sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    sleep(Duration::from_micros(1500)).await;
    println!("asleep for 1.5 ms: {:?}", start.elapsed());

    let handle = Handle::current();
    let spawning = thread::spawn(move || handle.spawn(async { "spawned from a thread" }));
    let task = spawning.join().expect("it does not panic");
    println!("{}", task.await?);

    let blocking = spawn_blocking(|| (1..=20).product::<u64>());
    println!("computed beside the loop: {}", blocking.await?);

    let late = timeout(Duration::from_secs(1), pending::<()>()).await;
    println!("a limit of a second: {late:?}");
    println!("on the clock: {} ms", start.elapsed().as_millis());
    Ok(())
}
