use std::time::Duration;

use tokio::sync::mpsc::{self, error::SendError};
use tokio::time::timeout;

#[tokio::main]
async fn main() -> Result<(), SendError<String>> {
    let (kitchen, _orders) = mpsc::channel(1);
    let order = String::from("soup");
    let moment = Duration::from_millis(10);
    if timeout(moment, kitchen.send(order)).await.is_err() {
        kitchen.send(order).await?;
    }
    Ok(())
}
