// ANCHOR: mirrors
use std::time::Duration;

use futures::future::{join_all, select_all};
use futures::stream::{self, FuturesUnordered, StreamExt};
use tokio::time::{sleep, timeout};

async fn download(mirror: &'static str, seconds: u64) -> &'static str {
    sleep(Duration::from_secs(seconds)).await;
    mirror
}

fn downloads() -> [impl Future<Output = &'static str>; 3] {
    [("Oslo", 4), ("Pune", 2), ("Lima", 1)].map(|(mirror, seconds)| download(mirror, seconds))
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("given:  {:?}", join_all(downloads()).await);

    let unordered = FuturesUnordered::from_iter(downloads());
    println!("came:   {:?}", unordered.collect::<Vec<_>>().await);

    let two_at_a_time = stream::iter(downloads()).buffer_unordered(2);
    println!("by two: {:?}", two_at_a_time.collect::<Vec<_>>().await);

    let (first, index, rest) = select_all(downloads().map(Box::pin)).await;
    println!("first:  {first}, number {index}; {} wait", rest.len());

    let mut rest = FuturesUnordered::from_iter(rest);
    let second = timeout(Duration::from_millis(1500), rest.next()).await;
    println!("later:  {second:?}; {} left to be dropped", rest.len());
}
// ANCHOR_END: mirrors
