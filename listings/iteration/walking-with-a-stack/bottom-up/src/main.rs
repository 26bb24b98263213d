use std::fs;
use std::io;
use std::path::{Path, PathBuf};

// ANCHOR: walk
enum Step {
    Enter(PathBuf),
    Leave(PathBuf),
}

struct BottomUp {
    stack: Vec<Step>,
}

impl BottomUp {
    fn new(root: PathBuf) -> Self {
        let stack = vec![Step::Enter(root)];
        BottomUp { stack }
    }

    fn enter(&mut self, folder: PathBuf) -> io::Result<()> {
        let inner = inner_folders(&folder)?;
        self.stack.push(Step::Leave(folder));
        let steps = inner.into_iter().rev().map(Step::Enter);
        self.stack.extend(steps);
        Ok(())
    }
}

impl Iterator for BottomUp {
    type Item = io::Result<PathBuf>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.stack.pop()? {
                Step::Leave(folder) => return Some(Ok(folder)),
                Step::Enter(folder) => {
                    if let Err(error) = self.enter(folder) {
                        return Some(Err(error));
                    }
                }
            }
        }
    }
}
// ANCHOR_END: walk

fn inner_folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut inner = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            inner.push(entry.path());
        }
    }
    inner.sort();
    Ok(inner)
}

// ANCHOR: main
fn main() -> io::Result<()> {
    let temporary = tempfile::tempdir()?;
    let root = temporary.path().join("meetup");
    fs::create_dir_all(root.join("talks").join("async"))?;
    for folder in BottomUp::new(root) {
        let folder = folder?;
        fs::remove_dir(&folder)?;
        let name = folder.file_name().unwrap_or_default();
        println!("removed {}", name.display());
    }
    Ok(())
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use walkdir::WalkDir;

    #[test]
    fn goes_up_as_walkdir_does() -> io::Result<()> {
        let root = tempfile::tempdir()?;
        for folder in ["a/b/c", "a/d", "e", "f/g"] {
            fs::create_dir_all(root.path().join(folder))?;
        }
        let ours = BottomUp::new(root.path().to_owned()).collect::<io::Result<Vec<_>>>()?;
        let theirs = WalkDir::new(root.path())
            .contents_first(true)
            .sort_by_file_name()
            .into_iter()
            .map(|entry| Ok(entry?.into_path()))
            .collect::<io::Result<Vec<_>>>()?;
        assert_eq!(ours, theirs);
        Ok(())
    }

    #[test]
    fn a_missing_root_is_one_error_and_the_end() {
        let mut walk = BottomUp::new(PathBuf::from("nowhere/at/all"));
        assert!(walk.next().is_some_and(|folder| folder.is_err()));
        assert!(walk.next().is_none());
    }
}
