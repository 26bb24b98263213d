use itertools::Itertools;
use std::error::Error;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

fn make_tree(root: &Path) -> io::Result<()> {
    fs::create_dir(root.join(".git"))?;
    File::create(root.join(".git").join("config"))?;
    fs::create_dir(root.join("talks"))?;
    File::create(root.join("talks").join("rust.md"))?;
    File::create(root.join("guests.txt"))?;
    Ok(())
}

fn with_slashes(path: &Path) -> String {
    let names = path.iter().map(|name| name.to_string_lossy());
    names.collect::<Vec<_>>().join("/")
}

// ANCHOR: walk
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    name.as_encoded_bytes().starts_with(b".")
}

fn visible_in(root: &Path) -> impl Iterator<Item = walkdir::Result<PathBuf>> {
    WalkDir::new(root)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !is_hidden(entry))
        .filter_ok(|entry| entry.file_type().is_file())
        .map(|entry| Ok(entry?.into_path()))
}

fn main() -> Result<(), Box<dyn Error>> {
    let root = tempfile::tempdir()?;
    make_tree(root.path())?;
    for path in visible_in(root.path()) {
        let path = path?;
        let path = path.strip_prefix(root.path())?;
        println!("{}", with_slashes(path));
    }
    Ok(())
}
// ANCHOR_END: walk

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_folder_has_no_files() -> io::Result<()> {
        let root = tempfile::tempdir()?;
        assert_eq!(visible_in(root.path()).count(), 0);
        Ok(())
    }

    #[test]
    fn a_missing_root_is_an_error() {
        let files: Vec<_> = visible_in(Path::new("nowhere/at/all")).collect();
        assert!(matches!(files[..], [Err(_)]));
    }
}
