use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;
use std::{io, mem};

use futures::executor::block_on;
use futures::future::join_all;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tokio::runtime;
use tokio::task::unconstrained;
use tokio::time::{Instant, sleep};

use super::{Clock, Paused, Timers, wheel};

// ANCHOR: cases
/// Each within ten seconds.
fn naps(size: u64) -> impl Iterator<Item = u64> {
    let mut random = StdRng::seed_from_u64(7);
    (0..size).map(move |_| random.random_range(1..10_000))
}

pub fn map(size: u64) -> u64 {
    let timers = Timers::new(Paused::default());
    let sleeping = naps(size).map(async |nap| {
        timers.sleep(nap).await;
        timers.clock.now()
    });
    timers.run(join_all(sleeping)).iter().sum()
}

pub fn wheel(size: u64) -> u64 {
    let timers = wheel::Timers::default();
    let sleeping = naps(size).map(async |nap| {
        timers.sleep(nap).await;
        timers.now()
    });
    timers.run(join_all(sleeping)).iter().sum()
}

pub fn tokio(size: u64) -> io::Result<u64> {
    let mut builder = runtime::Builder::new_current_thread();
    let runtime = builder.enable_time().start_paused(true).build()?;
    // Else the join would be asked for all that are left, again and again: a poll of a
    // task has a budget.
    Ok(runtime.block_on(unconstrained(async {
        let start = Instant::now();
        let sleeping = naps(size).map(async |nap| {
            sleep(Duration::from_millis(nap)).await;
            start.elapsed().as_millis() as u64
        });
        join_all(sleeping).await.iter().sum()
    })))
}
// ANCHOR_END: cases

/// Without a timer: each task is woken once, by itself.
pub fn none(size: u64) -> u64 {
    let waking = naps(size).map(async |nap| {
        let mut asked = false;
        poll_fn(|context| {
            if mem::replace(&mut asked, true) {
                return Poll::Ready(());
            }
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
        nap
    });
    block_on(join_all(waking)).iter().sum()
}
