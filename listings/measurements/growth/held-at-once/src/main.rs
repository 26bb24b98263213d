use std::env;
use std::error::Error;
use std::sync::Mutex;
use std::thread::{self, Builder};

use tokio::task::JoinSet;

// ANCHOR: cases
fn threads(size: u64) -> Result<u64, Box<dyn Error>> {
    let sum = Mutex::new(0);
    thread::scope(|scope| {
        let held = sum.lock().map_err(|_| "poisoned")?;
        for n in 0..size {
            let sum = &sum;
            Builder::new().spawn_scoped(scope, move || *sum.lock().unwrap() += n)?;
        }
        drop(held);
        Ok::<_, Box<dyn Error>>(())
    })?;
    Ok(sum.into_inner()?)
}

async fn tasks(size: u64) -> Result<u64, Box<dyn Error>> {
    static SUM: tokio::sync::Mutex<u64> = tokio::sync::Mutex::const_new(0);
    let held = SUM.lock().await;
    let mut tasks = JoinSet::new();
    for n in 0..size {
        tasks.spawn(async move { *SUM.lock().await += n });
    }
    // All of them start before this task has its next turn.
    tokio::spawn(async move { drop(held) });
    tasks.join_all().await;
    Ok(*SUM.lock().await)
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: held-at-once CASE SIZE")?.parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let sum = match case.as_deref() {
        Some("threads") => threads(size)?,
        Some("tasks") => runtime.block_on(tasks(size))?,
        _ => return Err("there is no such case".into()),
    };
    println!("{sum}");
    Ok(())
}
