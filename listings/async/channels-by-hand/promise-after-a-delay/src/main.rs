use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::sleep;

// ANCHOR: main
async fn keep_after(promise: oneshot::Sender<&str>, delay: u64, value: &'static str) {
    sleep(Duration::from_secs(delay)).await;
    // It is not a mistake if the receiver is gone.
    let _ = promise.send(value);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (promise, mut kept) = oneshot::channel();
    tokio::spawn(keep_after(promise, 1, "soup"));
    println!("{:?}", kept.try_recv());
    println!("{:?}", kept.await);

    let (promise, kept) = oneshot::channel();
    let keeping = tokio::spawn(keep_after(promise, 1, "pie"));
    keeping.abort();
    println!("{:?}", kept.await);
}
// ANCHOR_END: main
