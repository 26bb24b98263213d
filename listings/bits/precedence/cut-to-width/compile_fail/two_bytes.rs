fn joined(high: u8, low: u8) -> u16 {
    high << 8 | low
}

fn main() {
    println!("{}", joined(1, 44));
}
