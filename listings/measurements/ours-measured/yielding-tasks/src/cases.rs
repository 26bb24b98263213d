use std::future::poll_fn;
use std::io;
use std::task::Poll;

use futures::FutureExt;
use futures::executor::LocalPool;
use futures::task::LocalSpawnExt;
use tokio::runtime;

use super::{Executor, runtime as own};

// ANCHOR: cases
/// Answers "not yet" once, and asks to be polled again.
async fn turn() {
    let mut asked = false;
    poll_fn(|context| {
        if asked {
            return Poll::Ready(());
        }
        asked = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

async fn guest(number: u64) -> u64 {
    for _ in 0..10 {
        turn().await;
    }
    number
}

pub fn ours(size: u64) -> u64 {
    let executor = Executor::default();
    let spawner = executor.clone();
    let host = executor.spawn(async move {
        let guests: Vec<_> = (0..size)
            .map(|number| spawner.spawn(guest(number)))
            .collect();
        let mut sum = 0;
        for guest in guests {
            sum += guest.await.expect("no guest panics");
        }
        sum
    });
    executor.run();
    let sum = host.now_or_never().expect("the host has ended");
    sum.expect("the host does not panic")
}

pub fn tokio(size: u64) -> io::Result<u64> {
    let runtime = runtime::Builder::new_current_thread().build()?;
    Ok(runtime.block_on(async {
        let guests: Vec<_> = (0..size)
            .map(|number| tokio::spawn(guest(number)))
            .collect();
        let mut sum = 0;
        for guest in guests {
            sum += guest.await.expect("no guest panics");
        }
        sum
    }))
}
// ANCHOR_END: cases

pub fn runtime(size: u64) -> io::Result<u64> {
    let runtime = own::Runtime::new()?;
    Ok(runtime.block_on(async {
        let guests: Vec<_> = (0..size).map(|number| own::spawn(guest(number))).collect();
        let mut sum = 0;
        for guest in guests {
            sum += guest.await.expect("no guest panics");
        }
        sum
    }))
}

pub fn futures(size: u64) -> u64 {
    let mut pool = LocalPool::new();
    let spawner = pool.spawner();
    pool.run_until(async {
        let spawn = |number| spawner.spawn_local_with_handle(guest(number));
        let guests = (0..size).map(spawn).collect::<Result<Vec<_>, _>>();
        let mut sum = 0;
        for guest in guests.expect("the pool is there") {
            sum += guest.await;
        }
        sum
    })
}
