use std::time::Duration;

use futures::{Future, FutureExt};
use tokio::time::{Instant, sleep};

fn greeter(name: &'static str, seconds: u64) -> impl Future<Output = ()> {
    println!("Hello {name}");
    sleep(Duration::from_secs(seconds)).map(move |()| {
        println!("Goodbye {name}");
    })
}

fn in_turn() -> impl Future<Output = ()> {
    greeter("Guido", 1)
        .then(|()| greeter("Luciano", 2))
        .then(|()| greeter("Kushal", 3))
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    in_turn().await;
    println!("in turn: {} s", start.elapsed().as_secs());
}
