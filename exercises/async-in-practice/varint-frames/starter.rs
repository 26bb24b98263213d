/// Takes bytes as they arrive, and gives them back as frames. A frame is a length
/// and that many bytes. The length is a varint: seven bits in each byte, the
/// lowest first, and the highest bit is set in each byte but the last. So 5 is
/// `[0x05]`, and 300 is `[0xac, 0x02]`.
pub struct Frames {
    longest: usize,
    buffer: Vec<u8>,
}

#[derive(Debug, PartialEq)]
pub struct TooLong;

impl Frames {
    /// Allows frames of up to `longest` bytes, which is less than 2²⁸.
    pub fn new(longest: usize) -> Self {
        Frames {
            longest,
            buffer: Vec::new(),
        }
    }

    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend(bytes);
    }

    /// Removes and returns the next frame; `None` if more bytes are needed. Says
    /// `TooLong` as soon as the length is complete. A length that needs more than
    /// four bytes is too long.
    pub fn next_frame(&mut self) -> Result<Option<Vec<u8>>, TooLong> {
        if self.buffer.is_empty() {
            return Ok(None);
        }
        let length = usize::from(self.buffer.remove(0));
        if length > self.longest {
            return Err(TooLong);
        }
        Ok(Some(self.buffer.drain(..length).collect()))
    }

    /// Whether the connection may end here without cutting off a frame.
    pub fn is_between_frames(&self) -> bool {
        self.buffer.is_empty()
    }
}
