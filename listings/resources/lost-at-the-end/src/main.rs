use std::io::{self, BufWriter, ErrorKind, Write};
use std::mem;

struct FullDisk;

impl Write for FullDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        println!("  {} bytes refused", bytes.len());
        Err(ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn dropped() -> io::Result<()> {
    let mut out = BufWriter::new(FullDisk);
    writeln!(out, "Hello Guido")
}

fn flushed() -> io::Result<()> {
    let mut out = BufWriter::new(FullDisk);
    writeln!(out, "Hello Guido")?;
    out.flush()
}

fn taken_out() -> io::Result<()> {
    let mut out = BufWriter::new(FullDisk);
    writeln!(out, "Hello Guido")?;
    let _disk = out.into_inner()?;
    Ok(())
}

fn forgotten() -> io::Result<()> {
    let mut out = BufWriter::new(FullDisk);
    writeln!(out, "Hello Guido")?;
    mem::forget(out);
    Ok(())
}

fn main() {
    println!("dropped: {:?}", dropped());
    println!("flushed: {:?}", flushed());
    println!("taken out: {:?}", taken_out());
    println!("forgotten: {:?}", forgotten());
}
