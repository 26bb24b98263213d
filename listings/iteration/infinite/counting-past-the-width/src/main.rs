fn main() {
    for number in (250_u8..).take(8) {
        println!("{number}");
    }
}
