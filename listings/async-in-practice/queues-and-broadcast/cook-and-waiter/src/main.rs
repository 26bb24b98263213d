// ANCHOR: kitchen
use std::sync::LazyLock;
use std::time::Duration;

use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::{Instant, sleep};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

fn say(lane: &str, what: &str) {
    println!("{:5} {lane} {what}", START.elapsed().as_millis());
}

async fn cook(shelf: Sender<u32>) {
    for plate in 1..=5 {
        say("cook", &format!("cooks {plate}"));
        sleep(Duration::from_millis(100)).await;
        if shelf.capacity() == 0 {
            say("cook", "waits for room");
        }
        if shelf.send(plate).await.is_err() {
            break;
        }
    }
    say("cook", "ends");
}

async fn waiter(mut shelf: Receiver<u32>) {
    say("waiter", "waits for a plate");
    while let Some(plate) = shelf.recv().await {
        say("waiter", &format!("serves {plate}"));
        sleep(Duration::from_millis(250)).await;
    }
    say("waiter", "ends");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, receiver) = mpsc::channel(2);
    tokio::join!(biased; cook(sender), waiter(receiver));
}
// ANCHOR_END: kitchen
