use std::pin::pin;

use async_stream::stream;
use futures::Stream;
use futures::executor::{block_on, block_on_stream};

fn counting() -> impl Iterator<Item = u64> {
    1..3
}

fn adding(total: &mut u64) -> impl FnMut(u64) {
    |n| *total += n
}

async fn waiting() -> u64 {
    1
}

fn streaming() -> impl Stream<Item = u64> {
    stream! { yield 1; yield 2; }
}

fn run(
    numbers: impl Iterator<Item = u64>,
    mut sink: impl FnMut(u64),
    last: impl Future<Output = u64>,
    more: impl Stream<Item = u64>,
) {
    for n in numbers {
        sink(n);
    }
    sink(block_on(last));
    for n in block_on_stream(pin!(more)) {
        sink(n);
    }
}

fn main() {
    let mut total = 0;
    run(counting(), adding(&mut total), waiting(), streaming());
    println!("total: {total}");
}
