use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn greeter(name: &str, seconds: u64) {
    println!("Hello {name}");
    sleep(Duration::from_secs(seconds)).await;
    println!("Goodbye {name}");
}

async fn in_turn() {
    greeter("Guido", 1).await;
    greeter("Luciano", 2).await;
    greeter("Kushal", 3).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    in_turn().await;
    println!("in turn: {} s", start.elapsed().as_secs());

    let start = Instant::now();
    tokio::join!(
        greeter("Guido", 1),
        greeter("Luciano", 2),
        greeter("Kushal", 3),
    );
    println!("together: {} s", start.elapsed().as_secs());
}
