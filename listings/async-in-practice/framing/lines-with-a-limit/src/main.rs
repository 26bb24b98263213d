use std::io;
use std::time::Duration;

use futures::StreamExt;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};
use tokio::time::sleep;
use tokio_util::codec::{FramedRead, LinesCodec};

const PIECES: [&str; 4] = [
    "Gui",
    "do\nLuci",
    "ano\na name that goes on ",
    "and on\nKus",
];

async fn with_lines(reader: DuplexStream) -> io::Result<()> {
    let mut lines = BufReader::new(reader).lines();
    while let Some(line) = lines.next_line().await? {
        println!("line: {line:?}");
    }
    Ok(())
}

async fn with_codec(reader: DuplexStream) {
    let mut lines = FramedRead::new(reader, LinesCodec::new_with_max_length(16));
    loop {
        match lines.next().await {
            Some(Ok(line)) => println!("line: {line:?}"),
            Some(Err(error)) => {
                println!("refused: {error}");
                // After an error comes one `None`, and then the next line.
                let end = lines.next().await;
                println!("then: {end:?}");
            }
            None => break,
        }
    }
}

async fn send(mut writer: DuplexStream) -> io::Result<()> {
    for piece in PIECES {
        writer.write_all(piece.as_bytes()).await?;
        sleep(Duration::from_secs(1)).await;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    println!("with_lines");
    let (writer, reader) = duplex(64);
    tokio::try_join!(with_lines(reader), send(writer))?;

    println!("with_codec");
    let (writer, reader) = duplex(64);
    let (_, sent) = tokio::join!(with_codec(reader), send(writer));
    sent
}
