use std::io::{self, BufRead, Cursor, Seek};

fn names(file: impl BufRead) -> io::Result<Vec<String>> {
    file.lines().collect()
}

fn main() -> io::Result<()> {
    let mut file = Cursor::new("Guido\nKushal\n");
    println!("{:?}", names(file)?);
    file.rewind()?;
    Ok(())
}
