use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

use rayon::ThreadPoolBuildError;
use rayon::prelude::*;

use super::Pool;

// ANCHOR: cases
/// The same for any number of jobs.
const NUMBERS: u64 = 50_000_000;

fn job(index: u64, jobs: u64) -> Range<u64> {
    NUMBERS * index / jobs..NUMBERS * (index + 1) / jobs
}

/// Some arithmetic for each number.
fn work(numbers: Range<u64>) -> u64 {
    let mixed = numbers.map(|number| {
        let number = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number ^ number >> 27
    });
    mixed.fold(0, u64::wrapping_add)
}

pub fn ours(jobs: u64) -> u64 {
    let pool = Pool::new(2);
    let submit = |index| pool.submit(move || work(job(index, jobs)));
    let tickets: Vec<_> = (0..jobs).map(submit).collect();
    let parts = tickets.into_iter().map(|ticket| ticket.wait());
    let parts = parts.map(|part| part.expect("no job panics"));
    parts.fold(0, u64::wrapping_add)
}

pub fn rayon(jobs: u64) -> Result<u64, ThreadPoolBuildError> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build()?;
    Ok(pool.install(|| {
        let parts = (0..jobs)
            .into_par_iter()
            .map(|index| work(job(index, jobs)));
        parts.reduce(|| 0, u64::wrapping_add)
    }))
}

/// A call of `spawn` for each job, as in ours.
pub fn spawned(jobs: u64) -> Result<u64, ThreadPoolBuildError> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build()?;
    let sum = AtomicU64::new(0);
    pool.scope(|scope| {
        for index in 0..jobs {
            let sum = &sum;
            scope.spawn(move |_| {
                sum.fetch_add(work(job(index, jobs)), Relaxed);
            });
        }
    });
    Ok(sum.into_inner())
}

pub fn scope(jobs: u64) -> u64 {
    let half = |indices: Range<u64>| {
        let parts = indices.map(|index| work(job(index, jobs)));
        parts.fold(0, u64::wrapping_add)
    };
    thread::scope(|scope| {
        let first = scope.spawn(|| half(0..jobs / 2));
        half(jobs / 2..jobs).wrapping_add(first.join().expect("it does not panic"))
    })
}

pub fn alone(jobs: u64) -> u64 {
    let parts = (0..jobs).map(|index| work(job(index, jobs)));
    parts.fold(0, u64::wrapping_add)
}
// ANCHOR_END: cases
