use std::io::{self, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

// ANCHOR: parent
fn start() -> io::Result<Child> {
    Command::new(std::env::current_exe()?)
        .arg("kitchen")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

async fn one_pipe_after_the_other() -> io::Result<()> {
    let mut child = start()?;
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    stdin.write_all(b"soup\n").await?;
    let stdout = child.stdout.take().expect("a pipe was asked for");
    let mut dishes = BufReader::new(stdout).lines();
    match timeout(Duration::from_millis(500), dishes.next_line()).await {
        Ok(dish) => println!("{:?}", dish?),
        Err(_) => println!("stuck: no line after half a second"),
    }
    child.kill().await?;
    println!("signal: {:?}", child.wait().await?.signal());
    Ok(())
}

async fn both_at_once() -> io::Result<()> {
    let mut child = start()?;
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    let orders = async move { stdin.write_all(b"soup\nsalad\n").await };
    let (done, sent) = tokio::join!(child.wait_with_output(), orders);
    sent?;
    let done = done?;
    print!("{}", String::from_utf8_lossy(&done.stdout));
    println!("{} bytes of noise", done.stderr.len());
    println!("code: {:?}", done.status.code());
    Ok(())
}

async fn parent() -> io::Result<()> {
    one_pipe_after_the_other().await?;
    both_at_once().await
}
// ANCHOR_END: parent

fn kitchen() -> io::Result<()> {
    io::stderr().write_all("clatter ".repeat(50_000).as_bytes())?;
    for order in io::stdin().lines() {
        println!("{} is ready", order?);
    }
    Ok(())
}

fn main() -> io::Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("kitchen") => kitchen(),
        _ => tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?
            .block_on(parent()),
    }
}
