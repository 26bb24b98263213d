use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

// ANCHOR: walk
fn walk<F>(folder: &Path, visit: &mut F) -> io::Result<()>
where
    F: FnMut(&Path, &[PathBuf], &[PathBuf]),
{
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type()?.is_dir() {
            true => folders.push(entry.path()),
            false => files.push(entry.path()),
        }
    }
    folders.sort();
    files.sort();

    visit(folder, &folders, &files);
    for inner in &folders {
        walk(inner, visit)?;
    }
    Ok(())
}
// ANCHOR_END: walk

fn make_tree(root: &Path) -> io::Result<()> {
    fs::create_dir_all(root.join("talks").join("async"))?;
    fs::create_dir(root.join("venue"))?;
    File::create(root.join("guests.txt"))?;
    File::create(root.join("talks").join("rust.md"))?;
    File::create(root.join("talks").join("async").join("wakers.md"))?;
    Ok(())
}

// ANCHOR: main
fn main() -> io::Result<()> {
    let temporary = tempfile::tempdir()?;
    let root = temporary.path().join("meetup");
    make_tree(&root)?;
    walk(&root, &mut |folder, folders, files| {
        let name = folder.file_name().unwrap_or_default();
        let (folders, files) = (folders.len(), files.len());
        println!("{}: {folders} + {files}", name.display());
    })
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use walkdir::WalkDir;

    #[test]
    fn meets_every_path_that_walkdir_meets() -> io::Result<()> {
        let root = tempfile::tempdir()?;
        make_tree(root.path())?;
        let mut ours = Vec::new();
        walk(root.path(), &mut |folder, _, files| {
            ours.push(folder.to_owned());
            ours.extend_from_slice(files);
        })?;
        let mut theirs = WalkDir::new(root.path())
            .into_iter()
            .map(|entry| Ok(entry?.into_path()))
            .collect::<io::Result<Vec<PathBuf>>>()?;
        ours.sort();
        theirs.sort();
        assert_eq!(ours, theirs);
        Ok(())
    }

    #[test]
    fn a_missing_folder_is_an_error() -> io::Result<()> {
        let root = tempfile::tempdir()?;
        let error = walk(&root.path().join("nowhere"), &mut |_, _, _| {});
        assert_eq!(
            error.map_err(|error| error.kind()),
            Err(io::ErrorKind::NotFound)
        );
        Ok(())
    }
}
