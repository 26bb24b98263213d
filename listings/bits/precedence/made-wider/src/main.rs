fn main() {
    let byte = 0b1100_1000_u8;

    let unsigned = u16::from(byte);
    let signed = i16::from(byte.cast_signed());
    println!("{unsigned:016b} {unsigned}");
    println!("{signed:016b} {signed}");
    println!("{signed:016b} {}", signed as u16);

    let (high, low) = (1_u8, 44_u8);
    println!("{}", u16::from(high) << 8 | u16::from(low));
    println!("{} {}", 300.7 as u8, -1.5 as u8);
}

#[cfg(test)]
mod tests {
    #[test]
    fn made_wider_no_number_changes() {
        for byte in 0..=u8::MAX {
            assert_eq!(u16::from(byte) as u8, byte);
            let signed = byte.cast_signed();
            assert_eq!(i16::from(signed).to_string(), signed.to_string());
        }
    }
}
