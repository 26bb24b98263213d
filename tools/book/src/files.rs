//! Files: writing them with care, and their paths as text.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

/// Writes a file unless it already says this, so that nothing is rebuilt for
/// nothing; whether it was written.
///
/// # Errors
/// If the file cannot be written.
pub fn write_if_changed(path: &Path, text: &str) -> Result<bool> {
    if fs::read_to_string(path).is_ok_and(|now| now == text) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(true)
}

/// Writes a file so that nobody sees half of it.
pub(crate) fn write_whole(file: &Path, text: &str) -> Result<()> {
    let folder = file.parent().context("a file in a folder")?;
    fs::create_dir_all(folder)?;
    let mut half = tempfile::NamedTempFile::new_in(folder)?;
    half.write_all(text.as_bytes())?;
    half.persist(file)?;
    Ok(())
}

/// A path as URLs and messages write it.
pub(crate) fn forward_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
