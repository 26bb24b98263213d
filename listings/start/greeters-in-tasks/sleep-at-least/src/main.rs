use std::thread;
use std::time::{Duration, Instant};
use tokio::time::sleep;

async fn nap() -> Duration {
    let start = Instant::now();
    sleep(Duration::from_millis(20)).await;
    start.elapsed()
}

async fn hog() {
    thread::sleep(Duration::from_millis(100));
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (slept, ()) = tokio::join!(nap(), hog());
    println!("asked for 0.02 s");
    let hundred = Duration::from_millis(100);
    let long = slept >= hundred;
    println!("slept 0.1 s or more: {long}");
}
