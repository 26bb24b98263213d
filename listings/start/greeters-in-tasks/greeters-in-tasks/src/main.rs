use std::time::Duration;
use tokio::time::{Instant, sleep};

// ANCHOR: greeters
async fn greeter(name: &str) {
    println!("Hello {name}");
    sleep(Duration::from_secs(1)).await;
    println!("Goodbye {name}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    greeter("Guido").await;
    greeter("Luciano").await;
    greeter("Kushal").await;
    println!("in turn: {} s", start.elapsed().as_secs());

    let start = Instant::now();
    tokio::join!(greeter("Guido"), greeter("Luciano"), greeter("Kushal"));
    println!("together: {} s", start.elapsed().as_secs());
}
// ANCHOR_END: greeters
