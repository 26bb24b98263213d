fn main() {
    eprintln!("low on words");
    println!("Hello");
}
