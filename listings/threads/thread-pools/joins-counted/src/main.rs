use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

static JOINS: AtomicU64 = AtomicU64::new(0);
static CALLS: AtomicU64 = AtomicU64::new(0);

/// Splits the work as long as `n` is larger than `alone`.
fn fibonacci(n: u32, alone: u32) -> u64 {
    CALLS.fetch_add(1, Relaxed);
    if n < 2 {
        n.into()
    } else if n <= alone {
        fibonacci(n - 1, alone) + fibonacci(n - 2, alone)
    } else {
        JOINS.fetch_add(1, Relaxed);
        let (a, b) = rayon::join(|| fibonacci(n - 1, alone), || fibonacci(n - 2, alone));
        a + b
    }
}

fn main() {
    println!("alone up to   joins   calls for each");
    for alone in [1, 5, 10, 15] {
        fibonacci(20, alone);
        let (joins, calls) = (JOINS.swap(0, Relaxed), CALLS.swap(0, Relaxed));
        println!("{alone:11} {joins:7} {:16}", calls / joins);
    }
}
