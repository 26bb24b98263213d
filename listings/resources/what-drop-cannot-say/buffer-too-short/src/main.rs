use std::io::{self, BufWriter, ErrorKind, Write};

struct FullDisk;

impl Write for FullDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        println!("{} bytes refused", bytes.len());
        Err(ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn greet(capacity: usize) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(capacity, FullDisk);
    writeln!(out, "Hello Guido")?;
    println!("written");
    Ok(())
}

fn main() {
    for capacity in [80, 8] {
        println!("room for {capacity} bytes");
        println!("returned: {:?}\n", greet(capacity));
    }
}
