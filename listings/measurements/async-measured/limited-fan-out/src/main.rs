use std::env;
use std::sync::Arc;

use futures::{StreamExt, stream};
use tokio::sync::Semaphore;
use tokio::task::{JoinSet, yield_now};

// ANCHOR: cases
async fn job(number: u64) -> u64 {
    for _ in 0..3 {
        yield_now().await;
    }
    number % 10
}

async fn buffered(size: u64) -> u64 {
    let jobs = stream::iter((0..size).map(job)).buffer_unordered(10);
    jobs.fold(0, |sum, number| async move { sum + number })
        .await
}

async fn semaphore(size: u64) -> u64 {
    let places = Arc::new(Semaphore::new(10));
    let mut jobs = JoinSet::new();
    for number in 0..size {
        let places = places.clone();
        jobs.spawn(async move {
            let _place = places.acquire().await.expect("it is never closed");
            job(number).await
        });
    }
    jobs.join_all().await.into_iter().sum()
}
// ANCHOR_END: cases

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: limited-fan-out CASE SIZE")?.parse()?;
    let sum = match case.as_deref() {
        Some("semaphore") => semaphore(size).await,
        Some("buffered") => buffered(size).await,
        _ => return Err("there is no such case".into()),
    };
    println!("{sum}");
    Ok(())
}
