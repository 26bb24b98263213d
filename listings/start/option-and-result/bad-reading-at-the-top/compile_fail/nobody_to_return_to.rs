fn main() {
    let celsius: i32 = "warm".parse()?;
    println!("{celsius}");
}
