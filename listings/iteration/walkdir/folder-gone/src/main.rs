use std::ffi::OsStr;
use std::{fs, io};
use walkdir::{Error, WalkDir};

fn report(error: &Error) {
    let path = error.path().and_then(|path| path.file_name());
    let name = path.unwrap_or(OsStr::new("?")).display();
    let kind = error.io_error().map(io::Error::kind);
    println!("{name}: {kind:?}");
}

fn main() -> io::Result<()> {
    let temporary = tempfile::tempdir()?;
    let root = temporary.path().join("meetup");
    fs::create_dir_all(root.join("talks"))?;
    fs::create_dir(root.join("venue"))?;

    for entry in WalkDir::new(&root).sort_by_file_name() {
        match entry {
            Ok(entry) => {
                println!("{}", entry.file_name().display());
                if entry.depth() == 0 {
                    fs::remove_dir(root.join("venue"))?;
                }
            }
            Err(error) => report(&error),
        }
    }
    Ok(())
}
