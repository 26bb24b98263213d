use std::io::{self, BufRead, BufReader, Seek, Write};

fn names(file: &mut impl BufRead) -> io::Result<Vec<String>> {
    file.lines().collect()
}

fn main() -> io::Result<()> {
    let mut file = tempfile::tempfile()?;
    file.write_all(b"Guido\nKushal\n")?;

    let mut file = BufReader::new(file);
    file.rewind()?;
    println!("{:?}", names(&mut file)?);
    println!("{:?}", names(&mut file)?);

    file.rewind()?;
    println!("{:?}", names(&mut file)?);
    Ok(())
}
