use std::future::{Future, ready};

use futures::executor::block_on;

async fn lifted(n: u64) -> u64 {
    n + 3
}

fn decorated(n: u64) -> impl Future<Output = u64> {
    println!("decorated runs");
    ready(n + 3)
}

fn main() {
    println!("{}", block_on(lifted(4)));
    let future = decorated(4);
    println!("not awaited yet");
    println!("{}", block_on(future));
}
