// ANCHOR: pipeline
use std::pin::pin;
use std::time::Duration;

use async_stream::stream;
use futures::{Stream, StreamExt};
use tokio::time::{Instant, sleep};

fn readings() -> impl Stream<Item = u64> {
    stream! {
        for n in 0.. {
            sleep(Duration::from_secs(1)).await;
            yield n;
        }
    }
}

fn squares(numbers: impl Stream<Item = u64>) -> impl Stream<Item = u64> {
    numbers.map(|n| n * n)
}

fn plus_three(numbers: impl Stream<Item = u64>) -> impl Stream<Item = u64> {
    numbers.then(async |n| {
        sleep(Duration::from_millis(500)).await;
        n + 3
    })
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut f = pin!(plus_three(squares(readings())));
    while let Some(y) = f.next().await {
        println!("{:?} s: {y}", start.elapsed().as_secs_f64());
        if y > 10 {
            break;
        }
    }
}
// ANCHOR_END: pipeline

#[cfg(test)]
mod tests {
    use super::*;
    use futures::stream;

    #[tokio::test(start_paused = true)]
    async fn nothing_in_nothing_out() {
        let none = stream::iter([0; 0]);
        assert_eq!(plus_three(squares(none)).count().await, 0);
    }
}
