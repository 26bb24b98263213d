//! Keeps the length over a drop, and not what came of the frame.
use std::io::{self, ErrorKind};

use tokio::io::{AsyncRead, AsyncReadExt};

pub struct Frames<R> {
    reader: R,
    length: Vec<u8>,
}

impl<R: AsyncRead + Unpin> Frames<R> {
    pub fn new(reader: R) -> Self {
        let length = Vec::new();
        Frames { reader, length }
    }

    pub async fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        while self.length.len() < 2 {
            match self.reader.read_u8().await {
                Ok(byte) => self.length.push(byte),
                Err(_) if self.length.is_empty() => return Ok(None),
                Err(error) => return Err(error),
            }
        }
        let length = u16::from_be_bytes([self.length[0], self.length[1]]);
        let mut frame = vec![0; usize::from(length)];
        if self.reader.read_exact(&mut frame).await.is_err() {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        self.length.clear();
        Ok(Some(frame))
    }
}
