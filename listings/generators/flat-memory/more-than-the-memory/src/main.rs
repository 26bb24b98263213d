use std::alloc::System;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use cap::Cap;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn write_log(path: &Path) -> io::Result<u64> {
    let mut file = BufWriter::new(File::create(path)?);
    for n in 0..200_000 {
        let tenths = n * 7919 % 400;
        writeln!(file, "{n} {}.{}", tenths / 10, tenths % 10)?;
    }
    file.flush()?;
    Ok(fs::metadata(path)?.len())
}

fn warmest(lines: impl BufRead) -> io::Result<f64> {
    let mut warmest = f64::NEG_INFINITY;
    for line in lines.lines() {
        let line = line?;
        let reading = line.split(' ').nth(1).and_then(|r| r.parse().ok());
        warmest = warmest.max(reading.ok_or(io::ErrorKind::InvalidData)?);
    }
    Ok(warmest)
}

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let log = folder.path().join("sensor.log");
    let size = write_log(&log)?;
    println!("file: {} KiB", size / 1024);

    let limit = MEMORY.allocated() + 256 * 1024;
    MEMORY
        .set_limit(limit)
        .map_err(|()| io::ErrorKind::OutOfMemory)?;
    let file = BufReader::new(File::open(&log)?);
    println!("warmest: {:?}", warmest(file));

    let everything = fs::read_to_string(&log);
    println!("{:?}", everything.map_err(|error| error.kind()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_a_reading_is_an_error() {
        assert!(warmest("1 20.5\n2\n".as_bytes()).is_err());
    }

    #[test]
    fn the_warmest_of_below_zero() {
        assert_eq!(warmest("1 -3.5\n2 -7.0\n".as_bytes()).unwrap(), -3.5);
    }
}
