fn main() {
    let (high, low) = (0x01_u8, 0xF4_u8);
    let word = high as u16 << 8 | low as u16;
    println!("{word}");
}
