use std::fs;
use std::io;
use std::path::{Path, PathBuf};

// ANCHOR: walk
struct Walk {
    stack: Vec<PathBuf>,
    // How much of the stack was there before the last folder's own.
    outer: usize,
}

impl Walk {
    fn new(root: PathBuf) -> Self {
        let stack = vec![root];
        Walk { stack, outer: 0 }
    }

    /// Leaves out what is inside the path handed out last.
    fn prune(&mut self) {
        self.stack.truncate(self.outer);
    }
}

impl Iterator for Walk {
    type Item = io::Result<PathBuf>;

    fn next(&mut self) -> Option<Self::Item> {
        let path = self.stack.pop()?;
        self.outer = self.stack.len();
        Some(self.push_inner(&path).map(|()| path))
    }
}
// ANCHOR_END: walk

impl Walk {
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

fn make_tree(root: &Path) -> io::Result<()> {
    fs::create_dir_all(root.join("talks").join("async"))?;
    fs::create_dir_all(root.join("target").join("debug"))?;
    Ok(())
}

// ANCHOR: main
fn main() -> io::Result<()> {
    let temporary = tempfile::tempdir()?;
    let root = temporary.path().join("meetup");
    make_tree(&root)?;
    let mut walk = Walk::new(root);
    while let Some(path) = walk.next() {
        let path = path?;
        if path.ends_with("target") {
            walk.prune();
        } else if let Some(name) = path.file_name() {
            println!("{}", name.display());
        }
    }
    Ok(())
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;
    use walkdir::WalkDir;

    #[test]
    fn prunes_as_walkdir_skips() -> io::Result<()> {
        let root = tempfile::tempdir()?;
        make_tree(root.path())?;

        let mut ours = Vec::new();
        let mut walk = Walk::new(root.path().to_owned());
        while let Some(path) = walk.next() {
            let path = path?;
            if path.ends_with("talks") {
                walk.prune();
            }
            ours.push(path);
        }

        let mut theirs = Vec::new();
        let mut walk = WalkDir::new(root.path()).sort_by_file_name().into_iter();
        while let Some(entry) = walk.next() {
            let path = entry?.into_path();
            if path.ends_with("talks") {
                walk.skip_current_dir();
            }
            theirs.push(path);
        }
        assert_eq!(ours, theirs);
        Ok(())
    }

    #[test]
    fn pruning_the_root_ends_the_walk() -> io::Result<()> {
        let root = tempfile::tempdir()?;
        make_tree(root.path())?;
        let mut walk = Walk::new(root.path().to_owned());
        walk.next();
        walk.prune();
        assert!(walk.next().is_none());
        Ok(())
    }
}
