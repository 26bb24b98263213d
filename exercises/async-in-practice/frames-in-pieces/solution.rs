use std::io::{self, ErrorKind};

use tokio::io::{AsyncRead, AsyncReadExt};

/// Frames from a connection: two bytes that say how long a frame is, the high one
/// first, and then as many bytes.
pub struct Frames<R> {
    reader: R,
    /// What has been read and not been returned.
    buffer: Vec<u8>,
}

impl<R: AsyncRead + Unpin> Frames<R> {
    pub fn new(reader: R) -> Self {
        let buffer = Vec::new();
        Frames { reader, buffer }
    }

    /// The next frame, or `None` at the end. An end within a frame is an error of the
    /// kind `UnexpectedEof`.
    ///
    /// Is cancellation safe: if it is dropped before it is ready, the next call returns
    /// what this one would have returned.
    pub async fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            if let Some(frame) = self.take_frame() {
                return Ok(Some(frame));
            }
            if self.reader.read_buf(&mut self.buffer).await? == 0 {
                return match self.buffer[..] {
                    [] => Ok(None),
                    _ => Err(ErrorKind::UnexpectedEof.into()),
                };
            }
        }
    }

    fn take_frame(&mut self) -> Option<Vec<u8>> {
        let (length, rest) = self.buffer.split_first_chunk()?;
        let length = usize::from(u16::from_be_bytes(*length));
        let frame = rest.get(..length)?.to_vec();
        self.buffer.drain(..2 + length);
        Some(frame)
    }
}
