use std::io;
use std::pin::Pin;
use std::thread;
use std::time::Duration;

use futures::future::try_join_all;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;
use tokio::sync::oneshot;
use tokio::time::sleep;

type Answer = Pin<Box<dyn Future<Output = io::Result<String>>>>;

// ANCHOR: futures
fn by_a_timer() -> Answer {
    Box::pin(async {
        sleep(Duration::from_millis(1)).await;
        Ok("a timer".to_owned())
    })
}

fn by_a_thread() -> Answer {
    let (promise, future) = oneshot::channel();
    thread::spawn(move || promise.send("a thread".to_owned()));
    Box::pin(async { future.await.map_err(io::Error::other) })
}

fn by_a_process() -> Answer {
    Box::pin(async {
        let echo = Command::new("echo").arg("a process").output().await?;
        Ok(String::from_utf8_lossy(&echo.stdout).trim().to_owned())
    })
}

fn by_a_socket(listener: TcpListener) -> Answer {
    Box::pin(async move {
        let (mut client, _) = listener.accept().await?;
        let mut said = String::new();
        client.read_to_string(&mut said).await?;
        Ok(said)
    })
}

async fn connects(listener: &TcpListener) -> io::Result<()> {
    let stream = TcpStream::connect(listener.local_addr()?).await?;
    stream.try_write(b"a socket")?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    connects(&listener).await?;
    let answers = [
        by_a_timer(),
        by_a_thread(),
        by_a_process(),
        by_a_socket(listener),
    ];
    for answer in try_join_all(answers).await? {
        println!("completed by {answer}");
    }
    Ok(())
}
// ANCHOR_END: futures
