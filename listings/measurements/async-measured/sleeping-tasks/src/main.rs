use std::env;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

// ANCHOR: cases
async fn sleepers(size: u64) -> u64 {
    let mut tasks = JoinSet::new();
    for _ in 0..size {
        tasks.spawn(async {
            sleep(Duration::from_millis(10)).await;
            1
        });
    }
    tasks.join_all().await.into_iter().sum()
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: sleeping-tasks CASE SIZE")?.parse()?;
    let mut builder = match case.as_deref() {
        Some("one-thread") => tokio::runtime::Builder::new_current_thread(),
        Some("threads") => tokio::runtime::Builder::new_multi_thread(),
        _ => return Err("there is no such case".into()),
    };
    println!(
        "{}",
        builder.enable_time().build()?.block_on(sleepers(size))
    );
    Ok(())
}
