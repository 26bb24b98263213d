use std::io;
use std::process;

use tokio::process::Command;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::{spawn, yield_now};
use tokio_util::sync::CancellationToken;

async fn serve(stop: CancellationToken) {
    println!("serving");
    stop.cancelled().await;
    println!("told to stop, finishing");
    yield_now().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let stop = CancellationToken::new();
    let mut terminate = signal(SignalKind::terminate())?;
    let server = spawn(serve(stop.clone()));
    spawn(async move {
        terminate.recv().await;
        stop.cancel();
    });
    yield_now().await;
    let itself = process::id().to_string();
    Command::new("kill")
        .args(["-TERM", &itself])
        .status()
        .await?;
    server.await?;
    println!("stopped");
    Ok(())
}
