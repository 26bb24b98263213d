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
        let Some((head, length)) = self.length()? else {
            return Ok(None);
        };
        if length > self.longest {
            return Err(TooLong);
        }
        if self.buffer.len() < head + length {
            return Ok(None);
        }
        self.buffer.drain(..head);
        Ok(Some(self.buffer.drain(..length).collect()))
    }

    /// How many bytes the length takes, and the length.
    fn length(&self) -> Result<Option<(usize, usize)>, TooLong> {
        let mut length = 0;
        for (place, &byte) in self.buffer.iter().take(4).enumerate() {
            length |= usize::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Ok(Some((place + 1, length)));
            }
        }
        if self.buffer.len() < 4 {
            Ok(None)
        } else {
            Err(TooLong)
        }
    }

    /// Whether the connection may end here without cutting off a frame.
    pub fn is_between_frames(&self) -> bool {
        self.buffer.is_empty()
    }
}
