// ANCHOR: batches
use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, sleep};
use tokio_stream::StreamExt as _;

fn readings() -> impl Stream<Item = usize> {
    let pauses = stream::iter([0, 1, 1, 5, 1, 1, 1, 9].into_iter().enumerate());
    StreamExt::then(pauses, async |(n, pause)| {
        sleep(Duration::from_secs(pause)).await;
        n
    })
}

async fn report(way: &str, batches: impl Stream<Item = Vec<usize>>) {
    let start = Instant::now();
    println!("{way}");
    let mut batches = pin!(batches);
    while let Some(batch) = StreamExt::next(&mut batches).await {
        println!("{:2} s: {batch:?}", start.elapsed().as_secs());
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    report("chunks(3)", readings().chunks(3)).await;
    report(
        "chunks_timeout(3, 2 s)",
        readings().chunks_timeout(3, Duration::from_secs(2)),
    )
    .await;
}
// ANCHOR_END: batches
