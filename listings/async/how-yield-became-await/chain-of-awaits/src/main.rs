use std::future::pending;

use futures::executor::block_on;

async fn inner(seconds: u64) -> u64 {
    pending::<()>().await;
    seconds
}

async fn middle(seconds: u64) -> u64 {
    inner(seconds).await
}

async fn outer(seconds: u64) -> u64 {
    middle(seconds).await
}

async fn countdown(seconds: u64) {
    println!("{seconds}");
    if seconds > 0 {
        Box::pin(countdown(seconds - 1)).await;
    }
}

fn main() {
    println!("outer: {} bytes", size_of_val(&outer(1)));
    println!("  middle: {} bytes", size_of_val(&middle(1)));
    println!("    inner: {} bytes", size_of_val(&inner(1)));
    println!("countdown: {} bytes", size_of_val(&countdown(3)));
    block_on(countdown(3));
}
