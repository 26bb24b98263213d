use std::{fs, io};
use walkdir::{DirEntry, WalkDir};

fn is_visible(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    !name.as_encoded_bytes().starts_with(b".")
}

fn main() -> io::Result<()> {
    let temporary = tempfile::tempdir()?;
    let root = temporary.path().join(".meetup");
    fs::create_dir_all(root.join("talks"))?;

    let all = WalkDir::new(&root).into_iter();
    println!("{}", all.filter_entry(is_visible).count());

    let inner = WalkDir::new(&root).min_depth(1).into_iter();
    println!("{}", inner.filter_entry(is_visible).count());
    Ok(())
}
