fn main() {
    let reading: i32 = 300;
    println!("{}", reading as u8 << 2);
}
