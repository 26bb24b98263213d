use std::io;
use std::sync::mpsc;
use tokio::fs;
use tokio::runtime::Builder;
use tokio::task::{spawn_blocking, yield_now};

async fn run() -> io::Result<()> {
    let (done, wait) = mpsc::channel::<()>();
    let first = spawn_blocking(move || {
        let _ = wait.recv();
        "the slow one has finished"
    });
    let read = tokio::spawn(fs::read_to_string("guests.txt"));

    for _ in 0..100 {
        yield_now().await;
    }
    println!("read after 100 rounds of the loop: {}", read.is_finished());
    drop(done);
    println!("{}", first.await?);
    let guests = read.await??;
    println!("{:?}", Vec::from_iter(guests.lines()));
    Ok(())
}

fn main() -> io::Result<()> {
    // One thread, so that a second blocking call has to wait for it.
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()?;
    runtime.block_on(run())
}
