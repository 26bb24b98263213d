const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";
const IHDR: u32 = u32::from_be_bytes(*b"IHDR");

#[derive(Debug, PartialEq)]
enum Error {
    TooShort,
    NoPng,
    NoHeader,
}

fn number(file: &[u8], at: usize) -> Result<u32, Error> {
    let rest = file.get(at..).ok_or(Error::TooShort)?;
    let four = rest.first_chunk().ok_or(Error::TooShort)?;
    Ok(u32::from_be_bytes(*four))
}

fn size(file: &[u8]) -> Result<(u32, u32), Error> {
    let first = file.first_chunk().ok_or(Error::TooShort)?;
    if *first != SIGNATURE {
        return Err(Error::NoPng);
    }
    if (number(file, 8)?, number(file, 12)?) != (13, IHDR) {
        return Err(Error::NoHeader);
    }
    Ok((number(file, 16)?, number(file, 20)?))
}

fn main() {
    let mut png = SIGNATURE.to_vec();
    png.extend(13_u32.to_be_bytes());
    png.extend(b"IHDR");
    png.extend(640_u32.to_be_bytes());
    png.extend(480_u32.to_be_bytes());

    println!("{:?}", size(&png));
    println!("{:?}", size(&png[..23]));
    println!("{:?}", size(&png[..3]));
    println!("{:?}", size(b"GIF89a, not a PNG at all"));
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
            assert_eq!(size(&png), Err(Error::NoPng));
        }
    }

    #[test]
    fn another_chunk_is_no_header() {
        let mut png = png(1, 1);
        png[12] = b'i';
        assert_eq!(size(&png), Err(Error::NoHeader));
    }
}
