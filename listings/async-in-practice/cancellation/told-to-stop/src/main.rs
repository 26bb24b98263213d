// ANCHOR: upload
use std::sync::LazyLock;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

fn say(lane: &str, what: &str) {
    println!("{:5} {lane} {what}", START.elapsed().as_millis());
}

async fn upload(lane: &str, millis: u64, stop: CancellationToken) {
    for part in 1..9 {
        say(lane, &format!("waits for part {part}"));
        let sent = sleep(Duration::from_millis(millis));
        if stop.run_until_cancelled(sent).await.is_none() {
            break;
        }
    }
    say(lane, "waits: tells the server");
    sleep(Duration::from_millis(100)).await;
    say(lane, "ends");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stop = CancellationToken::new();
    let mut uploads = JoinSet::new();
    uploads.spawn(upload("photos", 200, stop.clone()));
    uploads.spawn(upload("music", 300, stop.clone()));
    say("main", "waits");
    sleep(Duration::from_millis(500)).await;
    say("main", "cancels, and waits");
    stop.cancel();
    uploads.join_all().await;
    say("main", "ends");
}
// ANCHOR_END: upload
