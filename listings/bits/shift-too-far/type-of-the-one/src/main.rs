fn mask(position: u32) -> u64 {
    (1 << position) as u64
}

fn main() {
    for position in [4, 40] {
        println!("{position} {}", mask(position));
    }
}
