//! Files: reading and writing them with care, their paths and their digests.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::problem::{Problem, problem};

/// A file's text with `\n` at the end of each line; `None` where there is no
/// such file, or it is not UTF-8.
pub fn read_text(path: &Path) -> Option<String> {
    Some(fs::read_to_string(path).ok()?.replace("\r\n", "\n"))
}

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
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(true)
}

/// A path as URLs and messages write it.
pub(crate) fn forward_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The 1-based line on which a span of bytes begins.
pub(crate) fn line_at(text: &str, span: &Range<usize>) -> usize {
    text[..span.start].matches('\n').count() + 1
}

/// The 1-based number of the first such line; 0 if there is none.
pub(crate) fn line_where(text: &str, is: impl Fn(&str) -> bool) -> usize {
    text.lines().position(is).map_or(0, |at| at + 1)
}

/// Parses the text of a TOML file; that it does not parse is a problem with this remedy.
pub(crate) fn parse_toml<T: DeserializeOwned>(
    file: &str,
    text: &str,
    remedy: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let wrong = match toml::from_str(text) {
        Ok(parsed) => return Some(parsed),
        Err(wrong) => wrong,
    };
    let (line, said) = (wrong.span().map_or(0, |span| line_at(text, &span)), wrong.message());
    problem!(problems, file, line, "{said}" => "{remedy}");
    None
}

/// The names of the folders in a folder, sorted.
pub(crate) fn names(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A fingerprint of these texts, in order: 16 hexadecimal digits, the same on
/// every machine.
pub fn digest<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut hasher = Sha256::new();
    for text in texts {
        hasher.update(text.len().to_le_bytes());
        hasher.update(text);
    }
    hasher.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A fingerprint of all files at or below these paths of `root`.
///
/// # Errors
/// If one of them cannot be read.
pub fn digest_of(root: &Path, paths: &[&str]) -> Result<String> {
    let mut hasher = Sha256::new();
    for path in paths {
        for entry in walkdir::WalkDir::new(root.join(path)).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() {
                hasher.update(forward_slashes(entry.path().strip_prefix(root)?));
                hasher.update(fs::read(entry.path())?);
            }
        }
    }
    let whole = hasher.finalize();
    Ok(whole[..8].iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_knows_where_one_text_ends() {
        assert_ne!(digest(["ab", "c"]), digest(["a", "bc"]));
        assert_eq!(digest(["ab"]).len(), 16);
    }
}
