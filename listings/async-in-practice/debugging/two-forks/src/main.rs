use std::time::Duration;

use tokio::sync::{Mutex, MutexGuard};
use tokio::time::{Instant, sleep, timeout};

// ANCHOR: forks
#[derive(Clone, Copy)]
struct Log {
    start: Instant,
    name: &'static str,
}

impl Log {
    fn say(self, what: &str) {
        println!("{:5} {} {what}", self.start.elapsed().as_secs(), self.name);
    }
}

struct Fork {
    name: &'static str,
    in_use: Mutex<()>,
}

async fn take(fork: &Fork, log: Log) -> MutexGuard<'_, ()> {
    log.say(&format!("waits for the {} fork", fork.name));
    let held = fork.in_use.lock().await;
    log.say(&format!("holds the {} fork", fork.name));
    held
}

async fn dine(first: &Fork, second: &Fork, log: Log) {
    let _first = take(first, log).await;
    sleep(Duration::from_secs(1)).await;
    let _second = take(second, log).await;
    log.say("ends");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let [left, right] = ["left", "right"].map(|name| Fork {
        name,
        in_use: Mutex::new(()),
    });
    let start = Instant::now();
    let log = |name| Log { start, name };

    let dinner = async {
        tokio::join!(
            dine(&left, &right, log("Guido")),
            dine(&right, &left, log("Luciano")),
        )
    };
    if timeout(Duration::from_secs(3600), dinner).await.is_err() {
        println!("still at it after an hour");
    }
}
// ANCHOR_END: forks
