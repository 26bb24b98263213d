fn main() {
    let everyone = u32::MAX << 32;
    println!("{everyone}");
}
