use std::io::{self, BufWriter, Write};

struct Minutes<W: Write> {
    out: BufWriter<W>,
    closed: bool,
}

impl<W: Write> Minutes<W> {
    fn new(out: W) -> Self {
        let out = BufWriter::new(out);
        Minutes { out, closed: false }
    }

    fn note(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    fn close(mut self) -> io::Result<()> {
        self.closed = true;
        self.out.flush()
    }
}

impl<W: Write> Drop for Minutes<W> {
    fn drop(&mut self) {
        if !self.closed {
            println!("minutes were not closed");
        }
    }
}

fn main() -> io::Result<()> {
    let mut room = [0; 16];

    let mut minutes = Minutes::new(&mut room[..]);
    minutes.note("Luciano is here too")?;
    if let Err(error) = minutes.close() {
        println!("{error}");
    }

    let mut minutes = Minutes::new(&mut room[..]);
    minutes.note("Kushal is here as well")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_there_after_close() -> io::Result<()> {
        let mut room = [b'.'; 16];
        let mut minutes = Minutes::new(&mut room[..]);
        minutes.note("Guido is here")?;
        minutes.close()?;
        assert_eq!(&room, b"Guido is here\n..");
        Ok(())
    }
}
