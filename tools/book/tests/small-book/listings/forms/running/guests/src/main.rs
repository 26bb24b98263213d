use std::fs;
use std::io;

fn main() -> io::Result<()> {
    for name in fs::read_to_string("guests.txt")?.lines() {
        println!("Hello {name}");
    }
    Ok(())
}
