use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

/// Whether another thread gets a turn while this one is at work.
fn another_runs_during(work: impl Fn()) -> bool {
    let (inside, seen, over) = (
        AtomicBool::new(false),
        AtomicBool::new(false),
        AtomicBool::new(false),
    );
    thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(SeqCst) {
                if inside.load(SeqCst) {
                    seen.store(true, SeqCst);
                }
                thread::yield_now();
            }
        });
        for _ in 0..10_000 {
            inside.store(true, SeqCst);
            work();
            inside.store(false, SeqCst);
            if seen.load(SeqCst) {
                break;
            }
        }
        over.store(true, SeqCst);
    });
    seen.load(SeqCst)
}

fn main() {
    let numbers = Vec::from_iter((0..10_000).rev());
    let sleep = || thread::sleep(Duration::from_millis(1));
    println!("sleep: {}", another_runs_during(sleep));
    println!("sort:  {}", another_runs_during(|| numbers.clone().sort()));
    println!(
        "loop:  {}",
        another_runs_during(|| (0..10_000).for_each(|_| {}))
    );
}
