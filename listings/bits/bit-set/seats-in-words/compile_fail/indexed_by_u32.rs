fn is_taken(words: &[u64], seat: u32) -> bool {
    words[seat / 64] >> (seat % 64) & 1 == 1
}

fn main() {
    println!("{}", is_taken(&[0b1000], 3));
}
