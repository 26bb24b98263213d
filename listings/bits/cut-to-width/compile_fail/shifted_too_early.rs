fn joined(high: u8, low: u8) -> u16 {
    (high << 8 | low).into()
}

fn main() {
    println!("{}", joined(1, 44));
}
