use std::io::{self, BufWriter, Write};

struct Minutes(BufWriter<Vec<u8>>);

impl Drop for Minutes {
    fn drop(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn main() -> io::Result<()> {
    let mut minutes = Minutes(BufWriter::new(Vec::new()));
    writeln!(minutes.0, "Hello Guido")?;
    Ok(())
}
