use std::io;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{error::Elapsed, timeout};

async fn polite(stream: TcpStream) -> io::Result<()> {
    drop(stream);
    Ok(())
}

async fn reset(stream: TcpStream) -> io::Result<()> {
    // Ask for a reset instead of an orderly end.
    stream.set_zero_linger()?;
    drop(stream);
    Ok(())
}

async fn silent(stream: TcpStream) -> io::Result<()> {
    std::future::pending::<()>().await;
    drop(stream);
    Ok(())
}

type Answer = Result<io::Result<usize>, Elapsed>;

/// Connects to `peer`, and reads for as long as its patience lasts.
async fn ask<F>(peer: impl FnOnce(TcpStream) -> F) -> io::Result<Answer>
where
    F: Future<Output = io::Result<()>> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut stream = TcpStream::connect(listener.local_addr()?).await?;
    let (accepted, _) = listener.accept().await?;
    tokio::spawn(peer(accepted));
    let mut buffer = [0; 1024];
    Ok(timeout(Duration::from_secs(30), stream.read(&mut buffer)).await)
}

fn report(name: &str, answer: Answer) {
    match answer {
        Ok(Ok(bytes)) => println!("{name}: read {bytes} bytes"),
        Ok(Err(error)) => println!("{name}: {:?}", error.kind()),
        Err(Elapsed { .. }) => println!("{name}: waited for 30 s"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    report("polite", ask(polite).await?);
    report("reset", ask(reset).await?);
    report("silent", ask(silent).await?);
    Ok(())
}
