use std::fs::File;
use std::io::{self, Write};

fn main() -> io::Result<()> {
    {
        let mut guests = File::create("guests.txt")?;
        writeln!(guests, "Guido")?;
    }
    writeln!(guests, "Luciano")?;
    Ok(())
}
