// ANCHOR: codec
use std::io::{Error, ErrorKind, Result};

use futures::{SinkExt, StreamExt};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::bytes::{Buf, BufMut, Bytes, BytesMut};
use tokio_util::codec::{Decoder, Encoder, Framed};

const LONGEST: usize = 1000;

struct Netstrings;

impl Decoder for Netstrings {
    type Item = Bytes;
    type Error = Error;

    /// The next payload, or `None` if more bytes are needed.
    fn decode(&mut self, buffer: &mut BytesMut) -> Result<Option<Bytes>> {
        let digits = buffer
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if digits > LONGEST.ilog10() as usize + 1 {
            return Err(invalid("a length of too many digits"));
        }
        let Some(&after) = buffer.get(digits) else {
            return Ok(None);
        };
        let text = str::from_utf8(&buffer[..digits]).map_err(Error::other)?;
        let length = match text.parse::<usize>() {
            Ok(length) if after == b':' && length <= LONGEST => length,
            _ => return Err(invalid("not a length")),
        };
        let (start, end) = (digits + 1, digits + 1 + length);
        if buffer.len() <= end {
            buffer.reserve(end + 1 - buffer.len());
            return Ok(None);
        }
        if buffer[end] != b',' {
            return Err(invalid("no comma at the end"));
        }
        buffer.advance(start);
        let payload = buffer.split_to(length);
        buffer.advance(1);
        Ok(Some(payload.freeze()))
    }
}

impl Encoder<&[u8]> for Netstrings {
    type Error = Error;

    fn encode(&mut self, payload: &[u8], buffer: &mut BytesMut) -> Result<()> {
        buffer.put(format!("{}:", payload.len()).as_bytes());
        buffer.put(payload);
        buffer.put_u8(b',');
        Ok(())
    }
}

fn invalid(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}
// ANCHOR_END: codec

// ANCHOR: server
async fn shout(listener: TcpListener) -> Result<()> {
    let (stream, _) = listener.accept().await?;
    let mut netstrings = Framed::new(stream, Netstrings);
    while let Some(payload) = netstrings.next().await {
        netstrings.send(&payload?.to_ascii_uppercase()).await?;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut stream = TcpStream::connect(listener.local_addr()?).await?;
    let server = tokio::spawn(shout(listener));

    for piece in ["5:Gui", "do,7:Luciano,", "0:,6:Kushal;"] {
        stream.write_all(piece.as_bytes()).await?;
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    if let Err(error) = server.await? {
        println!("refused: {error}");
    }
    println!("answered: {answer}");
    Ok(())
}
// ANCHOR_END: server

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes out of these bytes if they arrive in these pieces.
    fn decoded(pieces: &[&[u8]]) -> Result<Vec<Bytes>> {
        let (mut codec, mut buffer, mut payloads) = (Netstrings, BytesMut::new(), Vec::new());
        for piece in pieces {
            buffer.put(*piece);
            while let Some(payload) = codec.decode(&mut buffer)? {
                payloads.push(payload);
            }
        }
        while let Some(payload) = codec.decode_eof(&mut buffer)? {
            payloads.push(payload);
        }
        Ok(payloads)
    }

    const SENT: &[u8] = b"5:Guido,0:,12:one, two:3,,,7:Luciano,";
    const PAYLOADS: [&str; 4] = ["Guido", "", "one, two:3,,", "Luciano"];

    #[test]
    fn it_does_not_matter_where_the_bytes_are_cut() {
        for first in 0..=SENT.len() {
            for second in first..=SENT.len() {
                let pieces = [&SENT[..first], &SENT[first..second], &SENT[second..]];
                assert_eq!(decoded(&pieces).unwrap(), PAYLOADS);
            }
        }
    }

    #[test]
    fn a_frame_that_is_cut_off_is_an_error() {
        let ends = [0, 8, 11, 27, SENT.len()];
        for end in 0..=SENT.len() {
            assert_eq!(
                decoded(&[&SENT[..end]]).is_ok(),
                ends.contains(&end),
                "{end}"
            );
        }
    }

    #[test]
    fn what_is_encoded_can_be_decoded() {
        let mut buffer = BytesMut::new();
        for payload in PAYLOADS {
            Netstrings.encode(payload.as_bytes(), &mut buffer).unwrap();
        }
        assert_eq!(buffer, SENT);
    }

    #[test]
    fn the_longest_is_taken_and_longer_is_refused_at_its_length() {
        let longest = format!("1000:{},", "x".repeat(1000));
        assert_eq!(decoded(&[longest.as_bytes()]).unwrap()[0].len(), 1000);
        for refused in ["1001:", "10000", "-1:", "x", ":", "3;abc,", "3:abcd"] {
            let error = decoded(&[refused.as_bytes()]).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidData, "{refused}");
        }
    }
}
