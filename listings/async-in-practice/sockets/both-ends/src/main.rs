use std::io;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

async fn shout(stream: TcpStream) -> io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    while let Some(line) = lines.next_line().await? {
        writer.write_all(line.to_uppercase().as_bytes()).await?;
        writer.write_all(b"\n").await?;
    }
    writer.write_all(b"goodbye\n").await
}

async fn serve(listener: TcpListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(shout(stream));
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener));

    let (reader, mut writer) = TcpStream::connect(address).await?.into_split();
    let mut reader = BufReader::new(reader);
    for name in ["Guido", "Luciano"] {
        let greeting = format!("hello {name}\n");
        writer.write_all(greeting.as_bytes()).await?;
        let mut line = String::new();
        reader.read_line(&mut line).await?;
        println!("received {}", line.trim_end());
    }

    writer.shutdown().await?;
    let mut rest = String::new();
    reader.read_to_string(&mut rest).await?;
    println!("and then {}", rest.trim_end());
    Ok(())
}
