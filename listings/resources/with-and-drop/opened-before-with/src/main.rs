use std::fs::File;
use std::io;

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("guests.txt");

    if let Err(error) = File::open(&path) {
        println!("{:?}", error.kind());
    }

    let file = File::create(&path)?;
    println!("there: {}", path.exists());
    drop(file);
    Ok(())
}
