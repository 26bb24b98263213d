use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::NamedTempFile;

fn save(folder: &Path, names: &[&str]) -> io::Result<()> {
    let mut file = NamedTempFile::new_in(folder)?;
    for name in names {
        if name.is_empty() {
            let error = "a guest without a name";
            return Err(io::Error::new(ErrorKind::InvalidData, error));
        }
        writeln!(file, "{name}")?;
    }
    file.as_file().sync_all()?;
    file.persist(folder.join("guests.txt"))?;
    Ok(())
}

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    for names in [["Guido", "Luciano"], ["Kushal", ""]] {
        if let Err(error) = save(folder.path(), &names) {
            println!("not saved: {error}");
        }
        let text = fs::read_to_string(folder.path().join("guests.txt"))?;
        println!("{:?}", text.lines().collect::<Vec<_>>());
        println!("files: {}", fs::read_dir(folder.path())?.count());
    }
    folder.close()
}
