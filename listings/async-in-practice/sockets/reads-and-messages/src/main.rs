use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

async fn echo(listener: TcpListener) -> io::Result<()> {
    let (mut stream, _) = listener.accept().await?;
    let (mut reader, mut writer) = stream.split();
    tokio::io::copy(&mut reader, &mut writer).await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut stream = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(echo(listener));
    let mut buffer = [0; 1024];

    stream.write_all(b"one ").await?;
    stream.write_all(b"two ").await?;
    let n = stream.read(&mut buffer).await?;
    println!("one read: {}", buffer[..n].escape_ascii());

    stream.write_all(b"three").await?;
    let n = stream.read(&mut buffer[..4]).await?;
    println!("at most four: {}", buffer[..n].escape_ascii());
    let n = stream.read(&mut buffer).await?;
    println!("the rest: {}", buffer[..n].escape_ascii());

    stream.write_all(b"four").await?;
    let mut rest = Vec::new();
    let limit = Duration::from_millis(100);
    if timeout(limit, stream.read_to_end(&mut rest)).await.is_err() {
        println!("read to the end: still waiting");
    }

    stream.shutdown().await?;
    stream.read_to_end(&mut rest).await?;
    println!("after the end was sent: {}", rest.escape_ascii());
    println!("once more: {} bytes", stream.read(&mut buffer).await?);
    Ok(())
}
