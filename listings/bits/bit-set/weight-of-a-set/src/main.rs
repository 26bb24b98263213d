use std::alloc::System;
use std::collections::HashSet;

use cap::Cap;
use fixedbitset::FixedBitSet;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn weight<T>(make: impl FnOnce() -> T) -> usize {
    let before = MEMORY.allocated();
    let made = make();
    let weight = MEMORY.allocated() - before;
    drop(made);
    weight / 1024
}

fn compare(name: &str, seats: &[usize]) {
    let seats = || seats.iter().copied();
    let hashed = weight(|| HashSet::<usize>::from_iter(seats()));
    let bits = weight(|| FixedBitSet::from_iter(seats()));
    println!("{name}: set {hashed}, bits {bits}");
}

fn main() {
    let all = Vec::from_iter(0..100_000);
    compare("all of 100,000", &all);
    compare("one in 100", &Vec::from_iter((0..100_000).step_by(100)));
    compare("one, far out", &[100_000_000]);
}
