use std::io;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::Command;
use tokio::time::timeout;

// ANCHOR: parent
async fn parent(kill_on_drop: bool) -> io::Result<()> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg("cook")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(kill_on_drop)
        .spawn()?;
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    let stdout = child.stdout.take().expect("a pipe was asked for");
    let work = async move { child.wait().await };
    if timeout(Duration::from_millis(100), work).await.is_err() {
        println!("the time is up");
    }

    // Fails if the cook is gone.
    let _ = stdin.write_all(b"are you there?\n").await;
    let mut answers = BufReader::new(stdout).lines();
    println!("the cook says: {:?}", answers.next_line().await?);
    Ok(())
}
// ANCHOR_END: parent

fn cook() -> io::Result<()> {
    for question in io::stdin().lines() {
        question?;
        println!("I am");
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    if std::env::args().nth(1).as_deref() == Some("cook") {
        return cook();
    }
    parent(false).await?;
    parent(true).await
}
