//! The same programs on this runtime and on Tokio.

use std::alloc::System;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, Instant};
use std::{io, mem};

use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

use crate::{Runtime, sleep, spawn};

// ANCHOR: twice
mod own {
    mod rt {
        use std::{io, rc::Rc};

        use crate::Runtime;
        pub use crate::net::{TcpListener, TcpStream};
        pub use crate::{Instant, JoinError, oneshot, sleep, spawn, yield_now};

        pub fn new_runtime() -> io::Result<Rc<Runtime>> {
            Runtime::paused()
        }
    }

    include!("programs.rs");
}

mod on_tokio {
    mod rt {
        use std::io;

        use tokio::runtime::{Builder, Runtime};

        pub use tokio::io::{AsyncReadExt, AsyncWriteExt};
        pub use tokio::net::{TcpListener, TcpStream};
        pub use tokio::spawn;
        pub use tokio::sync::oneshot;
        pub use tokio::task::{JoinError, yield_now};
        pub use tokio::time::{Instant, sleep};

        pub fn new_runtime() -> io::Result<Runtime> {
            let mut builder = Builder::new_current_thread();
            builder.enable_all().start_paused(true).build()
        }
    }

    include!("programs.rs");
}
// ANCHOR_END: twice

pub fn main() -> io::Result<()> {
    for ((name, own), (_, tokio)) in own::outputs()?.into_iter().zip(on_tokio::outputs()?) {
        if own == tokio {
            println!("{name}, the same on both:");
            own.iter().for_each(|line| println!("  {line}"));
        } else {
            println!("{name}, not the same:");
            println!("  own   {}", own.join(", "));
            println!("  Tokio {}", tokio.join(", "));
        }
    }

    let asked = Duration::from_millis(20);
    let start = Instant::now();
    Runtime::new()?.block_on(async { spawn(sleep(asked)).await.expect("it does not panic") });
    println!(
        "on a real clock, not before its time: {}",
        start.elapsed() >= asked
    );

    println!("for each task          allocations  polls  wake-ups");
    let kinds = ["returns at once", "sleeps once", "awaits a task"];
    let costs = own::costs()?.into_iter().zip(on_tokio::costs()?);
    for (kind, (own, tokio)) in kinds.into_iter().zip(costs) {
        println!("  {kind}");
        own.print("own");
        tokio.print("Tokio");
    }
    println!("asleep, in bytes");
    println!("    own   {}", own::asleep()?);
    println!("    Tokio {}", on_tokio::asleep()?);
    Ok(())
}

#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn say(&self, line: impl Into<String>) {
        self.0.lock().unwrap().push(line.into());
    }

    fn take(&self) -> Vec<String> {
        mem::take(&mut self.0.lock().unwrap())
    }
}

const TASKS: usize = 1000;

// ANCHOR: counts
#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[derive(Default)]
struct Counts {
    polls: AtomicUsize,
    wakes: AtomicUsize,
}

/// A future that counts how often it is polled and woken.
struct Counted<F> {
    future: Pin<Box<F>>,
    counts: Arc<Counts>,
}

impl<F: Future> Future for Counted<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.counts.polls.fetch_add(1, Relaxed);
        let waker = Waker::from(Arc::new(CountingWaker {
            waker: context.waker().clone(),
            counts: Arc::clone(&self.counts),
        }));
        self.future.as_mut().poll(&mut Context::from_waker(&waker))
    }
}

struct CountingWaker {
    waker: Waker,
    counts: Arc<Counts>,
}

impl Wake for CountingWaker {
    fn wake(self: Arc<Self>) {
        self.counts.wakes.fetch_add(1, Relaxed);
        self.waker.wake_by_ref();
    }
}
// ANCHOR_END: counts

struct Cost {
    allocations: usize,
    polls: usize,
    wakes: usize,
}

impl Cost {
    fn print(&self, runtime: &str) {
        let each = |count| count as f64 / TASKS as f64;
        let (allocations, polls, wakes) =
            (each(self.allocations), each(self.polls), each(self.wakes));
        println!("    {runtime:19} {allocations:10.1} {polls:6.1} {wakes:9.1}");
    }
}
