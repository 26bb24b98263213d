use std::error::Error;
use std::fs::File;
use std::io::{self, Read};

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use tokio::io::AsyncReadExt;
use tokio::sync::oneshot::{self, error::RecvError};
use tokio::task::spawn_blocking;

fn blocking_io() -> io::Result<usize> {
    let mut bytes = [0; 100];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.len())
}

async fn async_io() -> io::Result<usize> {
    let mut bytes = [0; 100];
    let mut file = tokio::fs::File::open("/dev/urandom").await?;
    file.read_exact(&mut bytes).await
}

fn cpu_bound() -> u128 {
    (0..10_000_000u128).into_par_iter().map(|i| i * i).sum()
}

/// Runs a function in the pool; the task waits, its thread does not.
async fn compute<T, F>(pool: &ThreadPool, function: F) -> Result<T, RecvError>
where
    T: Send + 'static,
    F: FnOnce() -> T + Send + 'static,
{
    let (sender, result) = oneshot::channel();
    pool.spawn(move || {
        // The task that asked may be gone.
        let _ = sender.send(function());
    });
    result.await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    println!("spawn_blocking: {}", spawn_blocking(blocking_io).await??);
    println!("tokio::fs:      {}", async_io().await?);
    let pool = ThreadPoolBuilder::new().num_threads(2).build()?;
    println!("rayon:          {}", compute(&pool, cpu_bound).await?);
    let in_64_bits = (0..10_000_000u64).try_fold(0u64, |sum, i| sum.checked_add(i * i));
    println!("in 64 bits:     {in_64_bits:?}");
    Ok(())
}
