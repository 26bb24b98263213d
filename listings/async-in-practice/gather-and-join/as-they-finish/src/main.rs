// ANCHOR: mirrors
use std::time::Duration;

use futures::future::{BoxFuture, FutureExt, join_all, select_all};
use futures::stream::{FuturesUnordered, StreamExt};
use tokio::time::{sleep, timeout};

async fn download(mirror: &'static str, seconds: u64) -> &'static str {
    sleep(Duration::from_secs(seconds)).await;
    mirror
}

fn downloads() -> [BoxFuture<'static, &'static str>; 3] {
    [("Oslo", 3), ("Pune", 1), ("Lima", 2)]
        .map(|(mirror, seconds)| download(mirror, seconds).boxed())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("given:  {:?}", join_all(downloads()).await);

    let unordered = FuturesUnordered::from_iter(downloads());
    println!("came:   {:?}", unordered.collect::<Vec<_>>().await);

    let (first, index, rest) = select_all(downloads()).await;
    println!("first:  {first}, number {index}; {} wait", rest.len());

    let mut rest = FuturesUnordered::from_iter(rest);
    let second = timeout(Duration::from_millis(1500), rest.next()).await;
    println!("later:  {second:?}; {} left to be dropped", rest.len());
}
// ANCHOR_END: mirrors
