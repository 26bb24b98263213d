use std::io::{self, ErrorKind};

use tokio::io::{AsyncRead, AsyncReadExt};

/// Frames from a connection: two bytes that say how long a frame is, the high one
/// first, and then as many bytes.
pub struct Frames<R> {
    reader: R,
}

impl<R: AsyncRead + Unpin> Frames<R> {
    pub fn new(reader: R) -> Self {
        Frames { reader }
    }

    /// The next frame, or `None` at the end. An end within a frame is an error of the
    /// kind `UnexpectedEof`.
    ///
    /// Is to be cancellation safe: if it is dropped before it is ready, the next call
    /// returns what this one would have returned.
    pub async fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut length = [0; 2];
        match self.reader.read_exact(&mut length).await {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
            read => read?,
        };
        let mut frame = vec![0; usize::from(u16::from_be_bytes(length))];
        self.reader.read_exact(&mut frame).await?;
        Ok(Some(frame))
    }
}
