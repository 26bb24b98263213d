// ANCHOR: windows
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, sleep};

async fn fetch(seconds: u64) -> u64 {
    sleep(Duration::from_secs(seconds)).await;
    seconds
}

async fn timed(name: &str, results: impl Stream<Item = u64>) {
    let start = Instant::now();
    let fetched: Vec<u64> = results.collect().await;
    let seconds = start.elapsed().as_secs();
    println!("{name}: {fetched:?} in {seconds} s");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let waits = || stream::iter([3, 1, 2, 1]).map(fetch);
    timed("one", waits().buffered(1)).await;
    timed("two", waits().buffered(2)).await;
    timed("all", waits().buffered(4)).await;
    timed("two, as they come", waits().buffer_unordered(2)).await;
}
// ANCHOR_END: windows

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_busy_loop_body_keeps_the_fetches_waiting() {
        let start = Instant::now();
        let twice = async |seconds| {
            fetch(seconds).await;
            fetch(seconds).await
        };
        let mut results = stream::iter([1, 3]).map(twice).buffered(2).boxed_local();
        results.next().await;
        assert_eq!(start.elapsed().as_secs(), 2);
        sleep(Duration::from_secs(10)).await;
        // Left alone, its halves would have been over at 3 s and 6 s.
        results.next().await;
        assert_eq!(start.elapsed().as_secs(), 15);
    }
}
