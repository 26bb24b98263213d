use std::env;
use std::error::Error;
use std::io;

use rustix::process::{Resource, getrlimit, setrlimit};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

// ANCHOR: cases
async fn echo(mut stream: TcpStream) -> io::Result<()> {
    let mut number = [0; 8];
    while stream.read_exact(&mut number).await.is_ok() {
        stream.write_all(&number).await?;
    }
    Ok(())
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    let mut serving = JoinSet::new();
    loop {
        let (stream, _) = listener.accept().await?;
        serving.spawn(echo(stream));
    }
}

async fn talk(size: u64, listener: TcpListener) -> io::Result<u64> {
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener));
    let mut clients = Vec::new();
    for _ in 0..size {
        clients.push(TcpStream::connect(address).await?);
    }
    let mut sum = 0;
    for (n, client) in (0..size).zip(&mut clients) {
        client.write_u64(n).await?;
        sum += client.read_u64().await?;
    }
    Ok(sum)
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: open-connections CASE SIZE")?.parse()?;
    if case.as_deref() != Some("streams") {
        return Err("there is no such case".into());
    }
    let mut files = getrlimit(Resource::Nofile);
    files.current = files.maximum;
    setrlimit(Resource::Nofile, files)?;

    let mut builder = tokio::runtime::Builder::new_current_thread();
    let sum = builder.enable_io().build()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        talk(size, listener).await
    });
    println!("{}", sum?);
    Ok(())
}
