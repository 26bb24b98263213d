use std::io;
use std::time::Duration;

use futures::poll;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tokio::runtime;
use tokio::task::unconstrained;
use tokio::time::sleep;

use super::{Paused, Timers, wheel};

// ANCHOR: cases
/// Each within ten seconds.
fn timeouts(size: u64) -> impl Iterator<Item = u64> {
    let mut random = StdRng::seed_from_u64(7);
    (0..size).map(move |_| random.random_range(1..10_000))
}

/// Polls all, and drops them before any is due; returns how many that were.
async fn drop_all(timeouts: impl Iterator<Item = impl Future>) -> u64 {
    let mut waiting: Vec<_> = timeouts.map(Box::pin).collect();
    let mut count = 0;
    for timeout in &mut waiting {
        count += u64::from(poll!(timeout).is_pending());
    }
    count
}

pub fn map(size: u64) -> u64 {
    let timers = Timers::new(Paused::default());
    let sleeps = timeouts(size).map(|timeout| timers.sleep(timeout));
    timers.run(drop_all(sleeps))
}

pub fn wheel(size: u64) -> u64 {
    let timers = wheel::Timers::default();
    let sleeps = timeouts(size).map(|timeout| timers.sleep(timeout));
    timers.run(drop_all(sleeps))
}

pub fn tokio(size: u64) -> io::Result<u64> {
    let mut builder = runtime::Builder::new_current_thread();
    let runtime = builder.enable_time().start_paused(true).build()?;
    let sleeps = timeouts(size).map(|timeout| sleep(Duration::from_millis(timeout)));
    // Else only the first hundred or so would be set: a poll of a task has a budget.
    Ok(runtime.block_on(unconstrained(drop_all(sleeps))))
}
// ANCHOR_END: cases
