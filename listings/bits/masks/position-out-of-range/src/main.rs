fn set_bit(x: u32, position: u32) -> u32 {
    x | 1 << position
}

fn main() {
    for position in [0, 31, 32, 35, 70] {
        println!("{position} {}", set_bit(6, position));
    }
}
