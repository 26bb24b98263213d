use std::future;
use std::pin::pin;

use futures::stream::{self, Stream, StreamExt};
use tokio::task::yield_now;

fn counter(stop: u32) -> impl Stream<Item = u32> {
    stream::unfold(0, move |current| async move {
        if current == stop {
            return None;
        }
        yield_now().await;
        let current = current + 1;
        Some((current, current))
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut numbers = pin!(counter(3));
    while let Some(number) = numbers.next().await {
        println!("Got number: {number}");
    }

    counter(3)
        .for_each(async |number| println!("The same, as a chain: {number}"))
        .await;

    let odd = counter(5).filter(|n| future::ready(n % 2 == 1));
    let doubled: Vec<u32> = odd.map(|n| 2 * n).collect().await;
    println!("Collected: {doubled:?}");
}
