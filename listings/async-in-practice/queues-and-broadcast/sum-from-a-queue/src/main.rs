use std::time::Duration;

use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::sleep;

async fn compute(x: u32, y: u32, queue: Sender<u32>) {
    println!("Computing {x} + {y} ...");
    sleep(Duration::from_millis(1)).await;
    // If the consumer is gone, it needs no more sums.
    let _ = queue.send(x + y).await;
}

async fn process(mut queue: Receiver<u32>) {
    let mut total = 0;
    while let Some(sum) = queue.recv().await {
        total += sum;
    }
    println!("The sum is: {total}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, receiver) = mpsc::channel(16);
    tokio::join!(
        biased;
        compute(1, 2, sender.clone()),
        compute(1, 1, sender),
        process(receiver),
    );
}
