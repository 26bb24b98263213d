use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("team.txt");
    fs::write(&path, "Guido\nLuciano\n\nKushal")?;

    let file = BufReader::new(File::open(&path)?);
    for line in file.lines() {
        let line = line?;
        println!("{line:?}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_carriage_return_goes_with_its_newline() {
        let lines: io::Result<Vec<String>> = b"Guido\r\nKushal\r\n".lines().collect();
        assert_eq!(lines.unwrap(), ["Guido", "Kushal"]);
    }

    #[test]
    fn a_carriage_return_alone_ends_no_line() {
        let lines: io::Result<Vec<String>> = b"Guido\rKushal\n".lines().collect();
        assert_eq!(lines.unwrap(), ["Guido\rKushal"]);
    }
}
