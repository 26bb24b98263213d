use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use tokio::sync::Barrier;
use tokio::time::timeout;

async fn play(barrier: &Barrier, cards: &AtomicU32) -> u32 {
    let mut leads = 0;
    for _ in 0..3 {
        cards.fetch_add(1, Relaxed);
        leads += u32::from(barrier.wait().await.is_leader());
        assert_eq!(cards.load(Relaxed) % 3, 0, "a card was played too early");
        barrier.wait().await;
    }
    leads
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (barrier, cards) = (Barrier::new(3), AtomicU32::new(0));
    let (a, b, c) = tokio::join!(
        play(&barrier, &cards),
        play(&barrier, &cards),
        play(&barrier, &cards),
    );
    println!("leaders: {}", a + b + c);
    println!("cards: {}", cards.load(Relaxed));

    let left_alone = timeout(Duration::from_millis(10), barrier.wait()).await;
    println!("timed out: {}", left_alone.is_err());
}
