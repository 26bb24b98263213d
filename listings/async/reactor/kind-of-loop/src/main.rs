fn main() {
    println!("on Unix: {}", cfg!(unix));
    println!("on Windows: {}", cfg!(windows));
}
