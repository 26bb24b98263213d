fn main() {
    println!("{}", ~5_u8);
}
