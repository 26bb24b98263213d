//! The small book, in which all is well: a copy of it to plant mistakes in.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use book::new::chosen;
use book::programs::Catalog;
use book::promises::{Way, Workshop, of_programs, recording};
use tempfile::TempDir;

/// The original.
pub const SMALL_BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/small-book");

/// A copy in a temporary folder.
pub struct Project(TempDir);

impl Project {
    pub fn new() -> Result<Project> {
        let project = Project(tempfile::tempdir()?);
        copy(Path::new(SMALL_BOOK), project.root())?;
        Ok(project)
    }

    pub fn root(&self) -> &Path {
        self.0.path()
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.root().join(file)
    }

    /// Replaces the first `from` in a file.
    pub fn replace(&self, file: &str, from: &str, to: &str) -> Result<()> {
        let text = fs::read_to_string(self.path(file)).with_context(|| file.to_owned())?;
        ensure!(text.contains(from), "{file} does not hold {from:?}");
        Ok(fs::write(self.path(file), text.replacen(from, to, 1))?)
    }
}

/// Records the listings of these names, or all, as `cargo book record` does.
pub fn record(root: &Path, names: &[String]) -> Result<()> {
    let catalog = Catalog::load(root);
    for listing in chosen(&catalog, names)? {
        for promise in of_programs(&catalog) {
            if matches!(promise.way, Way::Recording(of, ..) if of.folder == listing.folder) {
                let workshop = Workshop::new(&catalog, promise.builds.clone());
                recording::record(root, &promise, &workshop)?;
            }
        }
        recording::finish(root, listing)?;
    }
    Ok(())
}

/// Copies a file or a folder.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(from)?;
            let to = to.components().chain(below.components());
            write(&to.collect::<PathBuf>(), &fs::read(entry.path())?)?;
        }
    }
    Ok(())
}

/// Writes a file, into a new folder if need be.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::create_dir_all(path.parent().context("a file in a folder")?)?;
    fs::write(path, bytes).with_context(|| path.display().to_string())
}
