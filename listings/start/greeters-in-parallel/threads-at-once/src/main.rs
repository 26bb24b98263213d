use std::collections::HashSet;
use std::sync::Barrier;
use std::thread::{self, ThreadId};

fn arrive(barrier: &Barrier) -> ThreadId {
    barrier.wait();
    thread::current().id()
}

fn main() -> thread::Result<()> {
    let barrier = Barrier::new(4);
    let arrive = || arrive(&barrier);
    let ids: thread::Result<HashSet<_>> = thread::scope(|scope| {
        let threads = [(); 4].map(|()| scope.spawn(arrive));
        threads.into_iter().map(|t| t.join()).collect()
    });
    println!("{} threads met", ids?.len());
    Ok(())
}
