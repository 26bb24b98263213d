use std::time::Duration;

use futures::future::join_all;
use tokio::sync::{Notify, watch};
use tokio::time::timeout;

const MOMENT: Duration = Duration::from_millis(10);

/// Whether a wait ends, or would go on forever.
async fn sees(flag: &watch::Sender<bool>) -> bool {
    let mut flag = flag.subscribe();
    timeout(MOMENT, flag.wait_for(|&is_set| is_set))
        .await
        .is_ok()
}

async fn hears(bell: &Notify) -> bool {
    timeout(MOMENT, bell.notified()).await.is_ok()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("watch<bool>");
    let flag = watch::Sender::new(false);
    let guests = join_all([sees(&flag), sees(&flag), sees(&flag)]);
    let (heard, _) = tokio::join!(biased; guests, async { flag.send_replace(true) });
    println!("  who waited: {heard:?}");
    println!(
        "  who came later: {} {}",
        sees(&flag).await,
        sees(&flag).await
    );
    println!("  is set: {}", *flag.borrow());
    flag.send_replace(false);
    println!("  after clear: {}", sees(&flag).await);

    println!("notify_waiters");
    let bell = Notify::new();
    let guests = join_all([hears(&bell), hears(&bell), hears(&bell)]);
    let (heard, ()) = tokio::join!(biased; guests, async { bell.notify_waiters() });
    println!("  who waited: {heard:?}");
    println!(
        "  who came later: {} {}",
        hears(&bell).await,
        hears(&bell).await
    );

    println!("notify_one");
    let guests = join_all([hears(&bell), hears(&bell), hears(&bell)]);
    let (heard, ()) = tokio::join!(biased; guests, async { bell.notify_one() });
    println!("  who waited: {heard:?}");
    bell.notify_one();
    bell.notify_one();
    println!(
        "  who came later: {} {}",
        hears(&bell).await,
        hears(&bell).await
    );
}
