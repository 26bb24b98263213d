use std::time::Duration;

use tokio::task::{JoinSet, yield_now};
use tokio::time::sleep;

struct Lane(&'static str);

impl Drop for Lane {
    fn drop(&mut self) {
        println!("{} ends", self.0);
    }
}

async fn step(name: &'static str, millis: u64) -> Result<(), &'static str> {
    let _lane = Lane(name);
    sleep(Duration::from_millis(millis)).await;
    match name {
        "order" => Err("no such order"),
        _ => Ok(()),
    }
}

async fn bill() -> Result<(), &'static str> {
    let mut group = JoinSet::new();
    group.spawn(step("order", 200));
    group.spawn(step("bill", 300));
    while let Some(ended) = group.join_next().await {
        ended.expect("no step panics")?;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    if let Err(error) = bill().await {
        println!("main hears: {error}");
    }
    yield_now().await;
    println!("main ends");
}
