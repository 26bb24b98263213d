use std::cmp::Reverse;
use std::collections::BinaryHeap;

use tokio::sync::mpsc::error::{SendError, TryRecvError, TrySendError};
use tokio::sync::mpsc::{self, Receiver};
use tokio::task::{spawn, yield_now};

async fn consume(mut queue: Receiver<&str>) -> Receiver<&str> {
    while let Some(plate) = queue.recv().await {
        yield_now().await;
        println!("served {plate}");
    }
    queue
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), SendError<&'static str>> {
    let (sender, mut receiver) = mpsc::channel(2);
    println!(
        "is empty: {}",
        receiver.try_recv() == Err(TryRecvError::Empty)
    );
    sender.send("soup").await?;
    sender.send("pasta").await?;
    if let Err(TrySendError::Full(plate)) = sender.try_send("cake") {
        let (used, size) = (receiver.len(), sender.max_capacity());
        println!("full: {plate} does not fit, {used} of {size}");
    }

    let consumer = spawn(consume(receiver));
    drop(sender);
    let mut receiver = consumer.await.expect("serving does not panic");
    println!("all are served: {}", receiver.is_empty());
    println!(
        "is over: {}",
        receiver.try_recv() == Err(TryRecvError::Disconnected)
    );

    let (sender, receiver) = mpsc::channel(1);
    drop(receiver);
    println!("no consumer: {:?}", sender.send("tea").await);

    let mut urgent = BinaryHeap::from([3, 1, 2].map(Reverse));
    while let Some(Reverse(table)) = urgent.pop() {
        println!("most urgent: {table}");
    }
    Ok(())
}
