use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::net;
use std::thread;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt};

// ANCHOR: cases
async fn tasks(size: u64) -> io::Result<u64> {
    let server = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = server.local_addr()?;
    tokio::spawn(async move {
        let (stream, _) = server.accept().await?;
        stream.set_nodelay(true)?;
        let (read, mut write) = stream.into_split();
        let mut lines = tokio::io::BufReader::new(read).lines();
        while let Some(line) = lines.next_line().await? {
            write.write_all((line + "\n").as_bytes()).await?;
        }
        io::Result::Ok(())
    });
    let stream = tokio::net::TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (read, mut write) = stream.into_split();
    let mut lines = tokio::io::BufReader::new(read).lines();
    let mut echoed = 0;
    for _ in 0..size {
        write.write_all(b"Guten Morgen\n").await?;
        echoed += u64::from(lines.next_line().await?.as_deref() == Some("Guten Morgen"));
    }
    Ok(echoed)
}

fn threads(size: u64) -> io::Result<u64> {
    let server = net::TcpListener::bind("127.0.0.1:0")?;
    let address = server.local_addr()?;
    thread::spawn(move || {
        let (mut stream, _) = server.accept()?;
        stream.set_nodelay(true)?;
        for line in BufReader::new(stream.try_clone()?).lines() {
            stream.write_all((line? + "\n").as_bytes())?;
        }
        io::Result::Ok(())
    });
    let mut stream = net::TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let mut echoed = 0;
    for _ in 0..size {
        stream.write_all(b"Guten Morgen\n")?;
        echoed += u64::from(lines.next().transpose()?.as_deref() == Some("Guten Morgen"));
    }
    Ok(echoed)
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: echoed-lines CASE SIZE")?.parse()?;
    let echoed = match case.as_deref() {
        Some("tasks") => {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_io()
                .build()?;
            runtime.block_on(tasks(size))?
        }
        Some("threads") => threads(size)?,
        _ => return Err("there is no such case".into()),
    };
    println!("{echoed}");
    Ok(())
}
