// ANCHOR: sums
use std::time::Duration;

use futures::future::join_all;
use tokio::task::spawn;
use tokio::time::{Instant, sleep};

async fn compute(x: u64, y: u64) -> u64 {
    sleep(Duration::from_secs(x)).await;
    x + y
}

async fn in_turn() -> u64 {
    let a = compute(1, 2).await;
    let b = compute(2, 3).await;
    let c = compute(3, 4).await;
    a + b + c
}

async fn made_first() -> u64 {
    let (a, b, c) = (compute(1, 2), compute(2, 3), compute(3, 4));
    a.await + b.await + c.await
}

async fn tasks_first() -> u64 {
    let sums = [compute(1, 2), compute(2, 3), compute(3, 4)];
    let mut total = 0;
    for task in sums.map(spawn) {
        total += task.await.expect("no sum panics");
    }
    total
}

async fn together() -> u64 {
    let (a, b, c) = tokio::join!(compute(1, 2), compute(2, 3), compute(3, 4));
    a + b + c
}

async fn any_number() -> u64 {
    let sums = (1..4).map(|x| compute(x, x + 1));
    join_all(sums).await.iter().sum()
}

async fn report(way: &str, sums: impl Future<Output = u64>) {
    let start = Instant::now();
    let total = sums.await;
    println!("{way:<12}{total} after {} s", start.elapsed().as_secs());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    report("in_turn", in_turn()).await;
    report("made_first", made_first()).await;
    report("tasks_first", tasks_first()).await;
    report("together", together()).await;
    report("any_number", any_number()).await;
}
// ANCHOR_END: sums
