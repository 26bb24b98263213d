use std::future::pending;

use tokio::runtime::Handle;
use tokio::task::{spawn, yield_now};

async fn greeter(name: &str) {
    println!("Hello {name}");
    pending().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    spawn(greeter("Guido"));
    let kept = spawn(greeter("Luciano"));
    yield_now().await;
    println!("Luciano waits: {}", !kept.is_finished());
    let greeters = Handle::current().metrics().num_alive_tasks();
    println!("greeters: {greeters}");
}
