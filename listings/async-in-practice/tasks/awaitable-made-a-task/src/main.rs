use std::pin::Pin;

use tokio::task::{JoinError, spawn, yield_now};

struct Order(&'static str);

impl IntoFuture for Order {
    type Output = String;
    type IntoFuture = Pin<Box<dyn Future<Output = String> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            yield_now().await;
            format!("one {}", self.0)
        })
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    println!("{}", Order("soup").await);

    let task = spawn(Order("pasta").into_future());
    println!("{}", task.await?);

    let task = spawn(async { Order("cake").await });
    println!("{}", task.await?);
    Ok(())
}
