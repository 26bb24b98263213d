use std::io;

use futures::FutureExt;
use rustix::process::{Signal, getpid, kill_process};
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;

    for _ in 0..3 {
        kill_process(getpid(), Signal::HUP)?;
    }
    kill_process(getpid(), Signal::TERM)?;
    terminate.recv().await;
    let mut reloads = Vec::new();
    while let Some(Some(())) = hang_up.recv().now_or_never() {
        reloads.push("reload");
    }
    println!("SIGTERM, after {reloads:?}");
    Ok(())
}
