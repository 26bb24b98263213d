use std::future::ready;
use std::thread;
use std::time::Duration;

use tokio::task::yield_now;

async fn resolved(n: u64) -> u64 {
    ready(n + 3).await
}

async fn blocking(n: u64) -> u64 {
    thread::sleep(Duration::from_micros(10));
    n + 3
}

async fn pausing(n: u64) -> u64 {
    yield_now().await;
    n + 3
}

async fn tick() {}

async fn rounds_until_tick(stage: impl AsyncFn(u64) -> u64) -> String {
    let ticking = tokio::spawn(tick());
    for n in 1..=1000 {
        stage(n).await;
        if ticking.is_finished() {
            return format!("tick after {n}");
        }
    }
    "no tick in 1000".to_string()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("resolved: {}", rounds_until_tick(resolved).await);
    println!("blocking: {}", rounds_until_tick(blocking).await);
    println!("pausing: {}", rounds_until_tick(pausing).await);
}
