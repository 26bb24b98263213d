use std::io;
use tokio::net::TcpStream;
use tokio::net::tcp::{ReadHalf, WriteHalf};

async fn connected() -> io::Result<(ReadHalf<'static>, WriteHalf<'static>)> {
    let mut stream = TcpStream::connect("127.0.0.1:7").await?;
    Ok(stream.split())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let (_reader, _writer) = connected().await?;
    Ok(())
}
