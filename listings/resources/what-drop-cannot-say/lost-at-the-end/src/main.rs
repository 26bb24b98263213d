use std::io::{self, BufWriter, ErrorKind, Write};
use std::mem;

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

fn dropped() -> io::Result<()> {
    let mut out = BufWriter::new(FullDisk);
    writeln!(out, "Hello Guido")?;
    Ok(())
}

fn flushed() -> io::Result<()> {
    let mut out = BufWriter::new(FullDisk);
    writeln!(out, "Hello Guido")?;
    out.flush()
}

fn forgotten() -> io::Result<()> {
    let mut out = BufWriter::new(FullDisk);
    writeln!(out, "Hello Guido")?;
    mem::forget(out);
    Ok(())
}

fn main() {
    println!("dropped: {:?}\n", dropped());
    println!("flushed: {:?}\n", flushed());
    println!("forgotten: {:?}", forgotten());
}
