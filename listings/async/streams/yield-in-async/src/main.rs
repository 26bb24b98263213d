use std::num::ParseIntError;

use async_stream::try_stream;
use futures::{Stream, StreamExt};
use tokio::task::yield_now;

fn levels(lines: &[&str]) -> impl Stream<Item = Result<u32, ParseIntError>> {
    try_stream! {
        for line in lines {
            yield_now().await;
            yield line.parse::<u32>()?;
        }
    }
}

fn twice(lines: &[&str]) -> impl Stream<Item = Result<u32, ParseIntError>> {
    levels(lines).chain(levels(lines))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let good = twice(&["10", "20"]);
    println!("{:?}", good.collect::<Vec<_>>().await);
    let bad = levels(&["10", "ten", "30"]);
    println!("{:?}", bad.collect::<Vec<_>>().await);
}
