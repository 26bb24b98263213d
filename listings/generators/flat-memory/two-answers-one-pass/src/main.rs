use std::alloc::System;

use cap::Cap;
use itertools::Itertools;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn readings() -> impl Iterator<Item = u64> {
    (0..100_000).map(|n| n * 7919 % 400)
}

fn main() {
    // The first line printed makes a buffer of its own.
    println!("readings: {}", readings().count());
    let before = MEMORY.allocated();
    let (first, second) = readings().tee();
    let warmest = first.max();
    let held = MEMORY.allocated() - before;
    println!("held {} KiB", held / 1024);
    let total: u64 = second.sum();
    println!("{warmest:?} {total}");

    let (mut warmest, mut total) = (0, 0);
    for reading in readings() {
        warmest = warmest.max(reading);
        total += reading;
    }
    let held = MEMORY.allocated() - before;
    println!("held {} KiB", held / 1024);
    println!("{warmest} {total}");
}
