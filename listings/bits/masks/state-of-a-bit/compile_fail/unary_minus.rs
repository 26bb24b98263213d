fn modify_bit(x: u8, position: u32, state: u8) -> u8 {
    let mask = 1 << position;
    x & !mask | -state & mask
}

fn main() {
    println!("{}", modify_bit(6, 0, 1));
}
