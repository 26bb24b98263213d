// ANCHOR: foo
use std::time::Duration;

use tokio::sync::SetOnce;
use tokio::time::{Instant, sleep};

async fn foo(future: &SetOnce<&str>, start: Instant) {
    println!("foo waits, done: {}", future.initialized());
    let answer = future.wait().await;
    println!("foo has {answer} after {} s", start.elapsed().as_secs());
}

async fn bar(future: &SetOnce<&str>) {
    println!("bar works");
    sleep(Duration::from_secs(3)).await;
    if future.set("the answer").is_ok() {
        println!("bar has resolved it");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let future = SetOnce::new();
    tokio::join!(biased; foo(&future, start), foo(&future, start), bar(&future));
    if let Err(error) = future.set("another") {
        println!("refused: {error}");
    }
}
// ANCHOR_END: foo
