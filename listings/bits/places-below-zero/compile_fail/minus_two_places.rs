fn main() {
    let result = 60_u8.unbounded_shl(-2);
    println!("{result:08b}");
}
