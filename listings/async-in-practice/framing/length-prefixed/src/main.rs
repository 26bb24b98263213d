use std::io;

use futures::{SinkExt, StreamExt};
use tokio_util::bytes::Bytes;
use tokio_util::codec::{FramedRead, FramedWrite, LengthDelimitedCodec};

const LONGEST: usize = 100;

async fn frames(payloads: &'static [&'static str]) -> io::Result<Vec<u8>> {
    let mut sent = FramedWrite::new(Vec::new(), LengthDelimitedCodec::new());
    for payload in payloads {
        sent.send(Bytes::from_static(payload.as_bytes())).await?;
    }
    Ok(sent.into_inner())
}

async fn receive(sent: &[u8]) {
    let codec = LengthDelimitedCodec::builder()
        .max_frame_length(LONGEST)
        .new_codec();
    let mut frames = FramedRead::new(sent, codec);
    while let Some(frame) = frames.next().await {
        match frame {
            Ok(payload) => println!("frame: {}", payload.escape_ascii()),
            Err(error) => println!("{:?}: {error}", error.kind()),
        }
    }
    println!("end");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    receive(&frames(&["Guido", "", "Luciano\nand Kushal"]).await?).await;
    let two = frames(&["Guido", "Luciano"]).await?;
    receive(&two[..two.len() - 5]).await;
    receive(b"GET / HTTP/1.1\r\n\r\n").await;
    Ok(())
}
