use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_millis(10);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (kitchen, _orders) = mpsc::channel(1);
    for order in ["soup", "pasta"].map(String::from) {
        match timeout(PATIENCE, kitchen.send(order)).await {
            Ok(_) => println!("taken"),
            Err(error) => println!("not taken, and gone: {error}"),
        }
    }

    let (kitchen, _orders) = mpsc::channel(1);
    for order in ["soup", "pasta"].map(String::from) {
        match kitchen.send_timeout(order, PATIENCE).await {
            Ok(()) => println!("taken"),
            Err(error) => println!("not taken: {}", error.into_inner()),
        }
    }
}
