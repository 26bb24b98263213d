fn main() {
    let reading = 25.0;
    println!("{}", reading << 1);
}
