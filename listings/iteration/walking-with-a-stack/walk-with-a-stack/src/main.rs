use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

// ANCHOR: walk
struct Walk {
    stack: Vec<PathBuf>,
}

impl Walk {
    fn new(root: PathBuf) -> Self {
        Walk { stack: vec![root] }
    }

    fn push_inner(&mut self, path: &Path) -> io::Result<()> {
        if path.symlink_metadata()?.is_dir() {
            let mut inner = fs::read_dir(path)?
                .map(|entry| Ok(entry?.path()))
                .collect::<io::Result<Vec<PathBuf>>>()?;
            inner.sort();
            self.stack.extend(inner.into_iter().rev());
        }
        Ok(())
    }
}

impl Iterator for Walk {
    type Item = io::Result<PathBuf>;

    fn next(&mut self) -> Option<Self::Item> {
        let path = self.stack.pop()?;
        Some(self.push_inner(&path).map(|()| path))
    }
}
// ANCHOR_END: walk

fn make_tree(root: &Path) -> io::Result<()> {
    fs::create_dir_all(root.join("talks").join("async"))?;
    fs::create_dir(root.join("venue"))?;
    File::create(root.join("guests.txt"))?;
    File::create(root.join("talks").join("rust.md"))?;
    Ok(())
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

// ANCHOR: main
fn main() -> io::Result<()> {
    let temporary = tempfile::tempdir()?;
    let root = temporary.path().join("meetup");
    make_tree(&root)?;
    let mut paths = Walk::new(root);
    for path in paths.by_ref() {
        let path = path?;
        println!("{}", name(&path));
        if name(&path) == "talks" {
            break;
        }
    }
    if let Some(path) = paths.next() {
        println!("and then {}", name(&path?));
    }
    Ok(())
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use walkdir::WalkDir;

    #[test]
    fn a_missing_root_is_one_error_and_the_end() {
        let mut walk = Walk::new(PathBuf::from("nowhere/at/all"));
        assert!(walk.next().is_some_and(|path| path.is_err()));
        assert!(walk.next().is_none());
    }

    #[test]
    fn a_file_is_a_tree_of_one() -> io::Result<()> {
        let file = tempfile::NamedTempFile::new()?;
        let paths = Walk::new(file.path().to_owned()).collect::<io::Result<Vec<_>>>()?;
        assert_eq!(paths, [file.path()]);
        Ok(())
    }

    #[test]
    fn a_folder_gone_meanwhile_is_an_error_and_no_end() -> io::Result<()> {
        let root = tempfile::tempdir()?;
        make_tree(root.path())?;
        let mut walk = Walk::new(root.path().to_owned());
        walk.next();
        fs::remove_dir_all(root.path().join("talks"))?;
        let outcomes: Vec<bool> = walk.map(|path| path.is_ok()).collect();
        assert_eq!(outcomes, [true, false, true]);
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn walks_as_walkdir_does(
            folders in vec(vec("[a-c]", 1..5), 0..12),
            files in vec(vec("[a-c]", 0..4), 0..12),
        ) {
            let root = tempfile::tempdir()?;
            for folder in folders {
                fs::create_dir_all(root.path().join(folder.join("/")))?;
            }
            for file in files {
                let folder = root.path().join(file.join("/"));
                fs::create_dir_all(&folder)?;
                File::create(folder.join("guests.txt"))?;
            }
            let ours = Walk::new(root.path().to_owned())
                .collect::<io::Result<Vec<_>>>()?;
            let theirs = WalkDir::new(root.path())
                .sort_by_file_name()
                .into_iter()
                .map(|entry| Ok(entry?.into_path()))
                .collect::<io::Result<Vec<_>>>()?;
            prop_assert_eq!(ours, theirs);
        }
    }
}
