use std::io::BufRead;

fn main() {
    let file = "Guido\nKushal".as_bytes();
    for line in file.lines() {
        println!("Hello {line}");
    }
}
