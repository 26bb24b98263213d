use futures::executor::block_on;
use std::time::Duration;
use tokio::time::sleep;

async fn greeter(name: &str) {
    println!("Hello {name}");
    sleep(Duration::from_secs(1)).await;
    println!("Goodbye {name}");
}

fn main() {
    block_on(greeter("Guido"));
}
