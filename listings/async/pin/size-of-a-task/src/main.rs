use std::alloc::System;
use std::time::Duration;

use cap::Cap;
use tokio::task::yield_now;
use tokio::time::sleep;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

const TASKS: usize = 1000;

async fn naps() {
    sleep(Duration::from_secs(1)).await;
}

async fn naps_twice() {
    naps().await;
    naps().await;
}

async fn keeps(order: [u8; 1024]) -> u8 {
    naps().await;
    order[0]
}

async fn hands_over() -> u8 {
    keeps([0; 1024]).await
}

async fn boxes() -> u8 {
    Box::pin(keeps([0; 1024])).await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("naps        {:5}", size_of_val(&naps()));
    println!("naps twice  {:5}", size_of_val(&naps_twice()));
    println!("keeps 1 KiB {:5}", size_of_val(&keeps([0; 1024])));
    println!("hands over  {:5}", size_of_val(&hands_over()));
    println!("boxes       {:5}", size_of_val(&boxes()));

    let before = MEMORY.allocated();
    for _ in 0..TASKS {
        tokio::spawn(naps());
    }
    yield_now().await;
    println!(
        "a task that naps: {} bytes",
        (MEMORY.allocated() - before) / TASKS
    );
}
