use std::error::Error;
use std::io::Cursor;

use png::{Decoder, DecodingError, Encoder, EncodingError};

fn picture(width: u32, height: u32) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let pixels = vec![0; (width * height) as usize];
    let encoder = Encoder::new(&mut file, width, height);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(file)
}

fn width_by_hand(file: &[u8]) -> Option<u32> {
    let width = file.get(16..)?.first_chunk()?;
    Some(u32::from_be_bytes(*width))
}

fn width(file: &[u8]) -> Result<u32, DecodingError> {
    let reader = Decoder::new(Cursor::new(file)).read_info()?;
    Ok(reader.info().width)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut file = picture(640, 480)?;
    println!("{:?}, {}", width_by_hand(&file), width(&file)?);

    file[18] ^= 1 << 3;
    println!("by hand: {:?}", width_by_hand(&file));
    match width(&file) {
        Ok(width) => println!("by crate: {width}"),
        Err(error) => println!("by crate: {error}"),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_bit_of_the_header_can_be_flipped() -> Result<(), Box<dyn Error>> {
        let file = picture(3, 2)?;
        for at in 8..33 {
            for bit in 0..8 {
                let mut damaged = file.clone();
                damaged[at] ^= 1 << bit;
                let error = width(&damaged).unwrap_err().to_string();
                let by_checksum = error.starts_with("CRC error");
                assert_eq!(by_checksum, at >= 16, "bit {bit} of byte {at}");
            }
        }
        Ok(())
    }
}
