use std::fs::{self, File};
use std::io::{self, Write};

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("guests.txt");

    let bytes = {
        let mut file = File::create(&path)?;
        writeln!(file, "Guido")?;
        writeln!(file, "Luciano")?;
        file.metadata()?.len()
    };

    println!("{bytes} bytes");
    print!("{}", fs::read_to_string(&path)?);
    Ok(())
}
