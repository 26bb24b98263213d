use std::io::{self, BufRead};

fn main() -> io::Result<()> {
    let mut file = "Guido\nLuciano\nKushal".as_bytes();
    let mut line = String::new();
    let mut longest = String::new();
    while file.read_line(&mut line)? > 0 {
        println!("{line:?}");
        if line.len() > longest.len() {
            longest.clone_from(&line);
        }
        line.clear();
    }
    println!("longest: {}", longest.trim_end());
    Ok(())
}
