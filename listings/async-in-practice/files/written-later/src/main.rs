use std::io;
use std::sync::mpsc;
use tokio::fs::{File, OpenOptions};
use tokio::io::AsyncWriteExt;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;

fn size() -> io::Result<u64> {
    Ok(std::fs::metadata("visit.txt")?.len())
}

async fn run() -> io::Result<()> {
    let mut visit = File::create("visit.txt").await?;
    // Keeps the only thread busy.
    let (done, wait) = mpsc::channel::<()>();
    spawn_blocking(move || wait.recv());

    visit.write_all(b"Guido was here").await?;
    println!("write_all: {} bytes", size()?);
    drop(done);
    visit.flush().await?;
    println!("flush: {} bytes", size()?);

    // This device is always full.
    let mut full = OpenOptions::new().write(true).open("/dev/full").await?;
    full.write_all(b"Luciano was here").await?;
    println!("write_all: no error");
    if let Err(error) = full.flush().await {
        println!("flush: {}", error.kind());
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()?;
    runtime.block_on(run())
}
