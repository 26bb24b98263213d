use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

const LINES: usize = 1000;

// ANCHOR: count
/// How often this process has called `read` or `write`, as Linux counts.
fn calls(which: &str) -> Result<u64, Box<dyn Error>> {
    let counters = fs::read_to_string("/proc/self/io")?;
    let counter = counters.lines().find_map(|line| line.strip_prefix(which));
    Ok(counter.ok_or("no such counter")?.trim().parse()?)
}

fn report(
    name: &str,
    which: &str,
    work: impl FnOnce() -> io::Result<usize>,
) -> Result<(), Box<dyn Error>> {
    // To look at the counters takes calls of `read`, too.
    let looking = calls(which)?;
    let before = calls(which)?;
    let looking = before - looking;
    assert_eq!(work()?, LINES);
    println!("{name:24} {:5}", calls(which)? - before - looking);
    Ok(())
}
// ANCHOR_END: count

// ANCHOR: cases
#[expect(clippy::unbuffered_bytes, reason = "it is what is counted")]
fn byte_by_byte(path: &Path) -> io::Result<usize> {
    let mut lines = 0;
    for byte in File::open(path)?.bytes() {
        lines += usize::from(byte? == b'\n');
    }
    Ok(lines)
}

fn buffered(path: &Path) -> io::Result<usize> {
    Ok(BufReader::new(File::open(path)?).lines().count())
}

fn large_buffer(path: &Path) -> io::Result<usize> {
    let file = BufReader::with_capacity(64 * 1024, File::open(path)?);
    Ok(file.lines().count())
}

fn whole(path: &Path) -> io::Result<usize> {
    Ok(fs::read_to_string(path)?.lines().count())
}

fn write_to(mut to: impl Write) -> io::Result<usize> {
    for n in 0..LINES {
        writeln!(to, "reading {n:4} of {LINES}")?;
    }
    to.flush()?;
    Ok(LINES)
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let path = &folder.path().join("readings.txt");

    report("write: no buffer", "syscw:", || {
        write_to(File::create(path)?)
    })?;
    report("write: buffered", "syscw:", || {
        write_to(BufWriter::new(File::create(path)?))
    })?;
    println!("{} bytes", fs::metadata(path)?.len());
    report("read: no buffer", "syscr:", || byte_by_byte(path))?;
    report("read: buffered", "syscr:", || buffered(path))?;
    report("read: larger buffer", "syscr:", || large_buffer(path))?;
    report("read: whole", "syscr:", || whole(path))?;
    Ok(())
}
