use std::io::{self, BufRead};

fn main() -> io::Result<()> {
    let data = b"Guido\nLuciano\nKr\xf6te\nKushal\n";

    for line in data.as_slice().lines() {
        match line {
            Ok(line) => println!("text: {line}"),
            Err(error) => println!("text: {error}"),
        }
    }

    for line in data.as_slice().split(b'\n') {
        println!("bytes: b'{}'", line?.escape_ascii());
    }
    Ok(())
}
