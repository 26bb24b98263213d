use std::io;
use std::time::Duration;

use rustix::process::{Signal, getpid, kill_process};
use tokio::signal::ctrl_c;
use tokio::time::sleep;

async fn work() -> io::Result<()> {
    println!("working");
    kill_process(getpid(), Signal::INT)?;
    sleep(Duration::from_secs(3600)).await;
    Ok(())
}

async fn save() {
    println!("saving what there is");
    sleep(Duration::from_millis(10)).await;
    println!("saved");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    tokio::select! {
        biased;
        interrupt = ctrl_c() => {
            interrupt?;
            save().await;
            println!("interrupted");
        }
        done = work() => done?,
    }
    Ok(())
}
