use std::pin::pin;

use async_stream::stream;
use futures::{Stream, StreamExt};

struct Sensor;

impl Drop for Sensor {
    fn drop(&mut self) {
        println!("sensor closed");
    }
}

fn readings() -> impl Stream<Item = u64> {
    stream! {
        let _open = Sensor;
        for n in 0..100 {
            yield n;
        }
    }
}

async fn first_above(limit: u64) -> Option<u64> {
    let mut readings = pin!(readings());
    while let Some(n) = readings.next().await {
        if n > limit {
            return Some(n);
        }
    }
    None
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Some(n) = first_above(2).await {
        println!("found {n}");
    }
    tokio::task::yield_now().await;
    println!("a moment later");
}
