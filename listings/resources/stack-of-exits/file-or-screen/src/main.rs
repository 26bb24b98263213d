use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

fn destination(path: Option<&Path>) -> io::Result<Box<dyn Write>> {
    Ok(match path {
        Some(path) => Box::new(File::create(path)?),
        None => Box::new(io::stdout()),
    })
}

fn report(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "three greeters")
}

fn main() -> io::Result<()> {
    let mut screen = destination(None)?;
    report(&mut screen)?;

    let folder = tempfile::tempdir()?;
    let path = folder.path().join("report.txt");
    {
        let mut file = destination(Some(&path))?;
        report(&mut file)?;
    }
    print!("in the file: {}", fs::read_to_string(&path)?);

    let mut captured = Vec::new();
    report(&mut captured)?;
    print!("in memory: {}", String::from_utf8_lossy(&captured));
    folder.close()
}
