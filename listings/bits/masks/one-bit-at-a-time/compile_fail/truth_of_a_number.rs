fn main() {
    let days: u8 = 0b000_0110;
    if days & 1 << 4 {
        println!("here on Friday");
    }
}
