fn main() {
    for second in 5 {
        println!("{second}");
    }
}
