//! Empties the buffer with each frame.
pub struct Frames {
    longest: usize,
    buffer: Vec<u8>,
}

#[derive(Debug, PartialEq)]
pub struct TooLong;

impl Frames {
    pub fn new(longest: usize) -> Self {
        Frames {
            longest,
            buffer: Vec::new(),
        }
    }

    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend(bytes);
    }

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
        let frame = self.buffer.drain(..length).collect();
        self.buffer.clear();
        Ok(Some(frame))
    }

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

    pub fn is_between_frames(&self) -> bool {
        self.buffer.is_empty()
    }
}
