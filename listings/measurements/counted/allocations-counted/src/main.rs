use std::alloc::System;
use std::hint::black_box;
use std::sync::{Arc, Barrier};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use futures::future::join_all;
use futures::stream::FuturesUnordered;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use tokio::time::sleep;

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const MANY: usize = 100;

// ANCHOR: count
/// Allocations and bytes of some work, for each of so many items.
fn report<T>(name: &str, items: usize, work: impl FnOnce() -> T) {
    let region = Region::new(MEMORY);
    let done = work();
    let stats = region.change();
    let allocations = stats.allocations / items;
    let bytes = stats.bytes_allocated / items;
    println!("{name:10} {allocations:2} allocations {bytes:5} bytes");
    drop(done);
}
// ANCHOR_END: count

// ANCHOR: iterators
fn chain(limit: u64) -> impl Iterator<Item = u64> {
    (0..limit).filter(|n| n % 3 == 0).map(|n| n + 1)
}

type Numbers = Box<dyn Iterator<Item = u64>>;

fn boxed(limit: u64) -> Numbers {
    let numbers: Numbers = Box::new(0..limit);
    let threes: Numbers = Box::new(numbers.filter(|n| n % 3 == 0));
    Box::new(threes.map(|n| n + 1))
}
// ANCHOR_END: iterators

// ANCHOR: waiting
async fn naps() {
    sleep(Duration::from_secs(3600)).await;
}

fn threads() -> Vec<JoinHandle<()>> {
    let mut threads = Vec::with_capacity(MANY);
    let (started, over) = (Barrier::new(MANY + 1), Barrier::new(MANY + 1));
    let gates = Arc::new((started, over));
    report("thread", MANY, || {
        for _ in 0..MANY {
            let gates = gates.clone();
            threads.push(thread::spawn(move || {
                gates.0.wait();
                gates.1.wait();
            }));
        }
        gates.0.wait();
    });
    gates.1.wait();
    threads
}

async fn tasks() {
    let mut tasks = Vec::with_capacity(MANY);
    report("task", MANY, || {
        for _ in 0..MANY {
            tasks.push(tokio::spawn(naps()));
        }
    });
}
// ANCHOR_END: waiting

#[tokio::main(flavor = "current_thread")]
async fn main() -> thread::Result<()> {
    report("chain", 1, || chain(black_box(1000)).sum::<u64>());
    report("boxes", 1, || black_box(boxed(1000)).sum::<u64>());
    report("future", 1, || black_box(naps()));
    report("in a box", 1, || black_box(Box::pin(naps())));
    report("joined", 30, || join_all((0..30).map(|_| naps())));
    report("unordered", MANY, || {
        FuturesUnordered::from_iter((0..MANY).map(|_| naps()))
    });
    tasks().await;
    threads().into_iter().try_for_each(JoinHandle::join)
}
