use std::io::{self, BufRead, Cursor};

fn main() -> io::Result<()> {
    let data = b"Guido\nLuciano\nKr\xf6te\nKushal\n";

    for line in Cursor::new(data).lines() {
        match line {
            Ok(line) => println!("text: {line}"),
            Err(error) => println!("text: {error}"),
        }
    }

    for line in Cursor::new(data).split(b'\n') {
        println!("bytes: b'{}'", line?.escape_ascii());
    }
    Ok(())
}
