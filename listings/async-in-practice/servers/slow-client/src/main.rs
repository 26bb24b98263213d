use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep, timeout};

// ANCHOR: report
const REPORT: &[u8] = &[b'x'; 16 << 20];

async fn send_report(mut stream: TcpStream, start: Instant) -> io::Result<()> {
    let first = stream.write(REPORT).await?;
    println!("one write took all of it: {}", first == REPORT.len());
    let rest = stream.write_all(&REPORT[first..]);
    match timeout(Duration::from_secs(30), rest).await {
        Ok(sent) => {
            sent?;
            println!("{:3} s: sent", start.elapsed().as_secs());
        }
        Err(_) => println!("{:3} s: too slow, hanging up", start.elapsed().as_secs()),
    }
    Ok(())
}

async fn fetch(listener: &TcpListener, pause: u64, start: Instant) -> io::Result<()> {
    let mut stream = TcpStream::connect(listener.local_addr()?).await?;
    let (accepted, _) = listener.accept().await?;
    tokio::spawn(send_report(accepted, start));

    sleep(Duration::from_secs(pause)).await;
    let mut report = Vec::new();
    stream.read_to_end(&mut report).await?;
    println!("all of it received: {}", report.len() == REPORT.len());
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let start = Instant::now();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    fetch(&listener, 10, start).await?;
    fetch(&listener, 60, start).await
}
// ANCHOR_END: report
