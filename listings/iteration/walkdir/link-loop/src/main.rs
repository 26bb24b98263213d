use std::io;
#[cfg(unix)]
use std::os::unix::fs::symlink;
#[cfg(windows)]
use std::os::windows::fs::symlink_dir as symlink;
use std::{fs, path::Path};
use walkdir::WalkDir;

fn name(path: Option<&Path>) -> String {
    let name = path.and_then(Path::file_name);
    name.unwrap_or_default().to_string_lossy().into_owned()
}

fn main() -> io::Result<()> {
    let temporary = tempfile::tempdir()?;
    let root = temporary.path().join("meetup");
    let talks = root.join("talks");
    fs::create_dir_all(&talks)?;
    symlink(&root, talks.join("again"))?;

    for entry in WalkDir::new(&root).follow_links(true) {
        match entry {
            Ok(entry) => println!("{}", name(Some(entry.path()))),
            Err(error) => println!(
                "{} leads back to {}",
                name(error.path()),
                name(error.loop_ancestor())
            ),
        }
    }
    Ok(())
}
