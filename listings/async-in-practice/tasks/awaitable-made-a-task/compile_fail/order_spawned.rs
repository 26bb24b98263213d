use std::pin::Pin;

use tokio::task::spawn;

struct Order(&'static str);

impl IntoFuture for Order {
    type Output = String;
    type IntoFuture = Pin<Box<dyn Future<Output = String> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { format!("one {}", self.0) })
    }
}

#[tokio::main]
async fn main() {
    spawn(Order("pasta"));
}
