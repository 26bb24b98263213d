use std::pin::pin;
use std::time::Duration;

use tokio::time::{Instant, sleep};

// ANCHOR: heart
#[derive(Clone, Copy)]
struct Log(Instant);

impl Log {
    fn say(self, who: &str, what: &str) {
        println!("{:5} {who} {what}", self.0.elapsed().as_secs());
    }
}

async fn seconds(n: u64) {
    sleep(Duration::from_secs(n)).await;
}

async fn heart(log: Log) {
    loop {
        seconds(4).await;
        log.say("Heart", "beats");
    }
}

async fn carve(dish: &str, log: Log) {
    log.say("Cook", &format!("carves the {dish}"));
    seconds(8).await;
    log.say("Cook", "waits for an order");
}

async fn in_the_branch(log: Log) {
    let mut heart = pin!(heart(log));
    for dish in ["soup", "salad"] {
        tokio::select! {
            biased;
            () = &mut heart => unreachable!("it beats forever"),
            () = seconds(3) => carve(dish, log).await,
        }
    }
}

async fn in_a_future(log: Log) {
    let cook = async {
        for dish in ["soup", "salad"] {
            seconds(3).await;
            carve(dish, log).await;
        }
    };
    tokio::select! {
        biased;
        () = heart(log) => unreachable!("it beats forever"),
        () = cook => {}
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("carving in the branch");
    in_the_branch(Log(Instant::now())).await;
    println!("carving in a future");
    in_a_future(Log(Instant::now())).await;
}
// ANCHOR_END: heart
