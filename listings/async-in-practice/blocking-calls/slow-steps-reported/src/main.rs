use std::future::poll_fn;
use std::pin::pin;
use std::thread;
use std::time::{Duration, Instant};

use tokio::time::sleep;

const LIMIT: Duration = Duration::from_millis(100);

/// Reports each step of the future that takes longer than the limit.
async fn watched<F: Future>(name: &str, future: F) -> F::Output {
    let mut future = pin!(future);
    poll_fn(|context| {
        let start = Instant::now();
        let polled = future.as_mut().poll(context);
        if start.elapsed() > LIMIT {
            println!("blocked the loop: {name}");
        }
        polled
    })
    .await
}

async fn good() {
    sleep(Duration::from_millis(150)).await;
}

async fn bad() {
    thread::sleep(Duration::from_millis(150));
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::join!(watched("good", good()), watched("bad", bad()));
}
