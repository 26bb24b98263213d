use std::fmt;

const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";
const IHDR: u32 = u32::from_be_bytes(*b"IHDR");

#[derive(Debug, PartialEq)]
enum Error {
    TooShort,
    NotPng,
    NoHeader,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Error::TooShort => "too short",
            Error::NotPng => "not a PNG",
            Error::NoHeader => "no header",
        })
    }
}

impl std::error::Error for Error {}

fn be_u32_at(file: &[u8], at: usize) -> Result<u32, Error> {
    let rest = file.get(at..).ok_or(Error::TooShort)?;
    let four = rest.first_chunk().ok_or(Error::TooShort)?;
    Ok(u32::from_be_bytes(*four))
}

fn size(file: &[u8]) -> Result<(u32, u32), Error> {
    let first = file.first_chunk().ok_or(Error::TooShort)?;
    if *first != SIGNATURE {
        return Err(Error::NotPng);
    }
    if (be_u32_at(file, 8)?, be_u32_at(file, 12)?) != (13, IHDR) {
        return Err(Error::NoHeader);
    }
    Ok((be_u32_at(file, 16)?, be_u32_at(file, 20)?))
}

fn report(file: &[u8]) {
    match size(file) {
        Ok(size) => println!("{size:?}"),
        Err(error) => println!("{error}"),
    }
}

fn main() {
    let mut png = SIGNATURE.to_vec();
    png.extend(13_u32.to_be_bytes());
    png.extend(b"IHDR");
    png.extend(640_u32.to_be_bytes());
    png.extend(480_u32.to_be_bytes());

    report(&png);
    report(&png[..23]);
    report(&png[..3]);
    report(b"GIF89a, not a PNG at all");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        [&SIGNATURE[..], b"\0\0\0\x0dIHDR", &size].concat()
    }

    #[test]
    fn every_shorter_input_is_too_short() {
        let png = png(640, 480);
        for length in 0..png.len() {
            assert_eq!(size(&png[..length]), Err(Error::TooShort), "{length}");
        }
        assert_eq!(size(&png), Ok((640, 480)));
    }

    #[test]
    fn every_other_signature_is_refused() {
        for at in 0..SIGNATURE.len() {
            let mut png = png(1, 1);
            png[at] ^= 0x80;
            assert_eq!(size(&png), Err(Error::NotPng));
        }
    }

    #[test]
    fn another_chunk_is_no_header() {
        let mut png = png(1, 1);
        png[12] = b'i';
        assert_eq!(size(&png), Err(Error::NoHeader));
    }
}
