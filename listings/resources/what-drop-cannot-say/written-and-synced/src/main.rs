use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

fn save(path: &Path, guests: &[&str]) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    for guest in guests {
        writeln!(out, "{guest}")?;
    }
    println!("in the file: {}", fs::metadata(path)?.len());
    let file = out.into_inner()?;
    println!("in the file: {}", fs::metadata(path)?.len());
    file.sync_all()
}

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("guests.txt");
    save(&path, &["Guido", "Luciano"])?;
    folder.close()
}
