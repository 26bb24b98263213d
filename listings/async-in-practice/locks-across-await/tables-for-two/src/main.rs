// ANCHOR: seats
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use tokio::sync::{AcquireError, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

/// Returns how many guests were there at that moment.
async fn dine(seats: Arc<Semaphore>, present: Arc<AtomicUsize>) -> Result<usize, AcquireError> {
    let _seat = seats.acquire().await?;
    let now_present = present.fetch_add(1, Relaxed) + 1;
    sleep(Duration::from_secs(1)).await;
    present.fetch_sub(1, Relaxed);
    Ok(now_present)
}

async fn evening(way: &str, seats: &Arc<Semaphore>) {
    let start = Instant::now();
    let present = Arc::new(AtomicUsize::new(0));
    let mut guests = JoinSet::new();
    for _ in 0..10 {
        guests.spawn(dine(Arc::clone(seats), Arc::clone(&present)));
    }
    let peak = guests.join_all().await.into_iter().flatten().max();
    match peak {
        Some(peak) => println!("{way}: {peak} at a time, {} s", start.elapsed().as_secs()),
        None => println!("{way}: all were turned away"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let seats = Arc::new(Semaphore::new(2));
    evening("shared", &seats).await;

    println!("no seat left: {}", seats.available_permits() == 0);
    seats.add_permits(1);
    evening("one seat more", &seats).await;

    seats.close();
    evening("closed", &seats).await;
}
// ANCHOR_END: seats
