//! Which files to measure.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::report::Failure;

// ANCHOR: language
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Rust,
    Python,
}

/// What a file is written in: by its extension or, without one, by its first line.
fn language(path: &Path) -> io::Result<Option<Language>> {
    if let Some(extension) = path.extension() {
        return Ok(match extension.to_str() {
            Some("rs") => Some(Language::Rust),
            Some("py") => Some(Language::Python),
            _ => None,
        });
    }
    let mut line = Vec::new();
    BufReader::new(File::open(path)?.take(256)).read_until(b'\n', &mut line)?;
    let line = String::from_utf8_lossy(&line);
    Ok(line.strip_prefix("#!").and_then(|program| match program {
        _ if program.contains("python") => Some(Language::Python),
        _ if program.contains("cargo") => Some(Language::Rust),
        _ => None,
    }))
}
// ANCHOR_END: language

/// The files under the paths that a user named.
#[derive(Debug, Default)]
pub struct Found {
    pub rust: BTreeSet<PathBuf>,
    pub python: BTreeSet<PathBuf>,
    pub failures: Vec<Failure>,
    /// The whole paths of all files, so that one that is named twice counts once.
    seen: BTreeSet<PathBuf>,
}

pub fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        let walk = WalkDir::new(path).into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_left_out(entry)) {
            let result = entry.map_err(|error| {
                let path = error.path().unwrap_or(path).to_owned();
                let message = error
                    .io_error()
                    .map_or_else(|| error.to_string(), ToString::to_string);
                (path, message)
            });
            match result {
                Ok(entry) => {
                    if let Err(error) = found.add(&entry) {
                        let failure = Failure::of_file(&tidy(entry.path()), error.to_string());
                        found.failures.push(failure);
                    }
                }
                Err((path, message)) => {
                    found.failures.push(Failure::of_file(&tidy(&path), message));
                }
            }
        }
    }
    found
}

impl Found {
    fn add(&mut self, entry: &DirEntry) -> io::Result<()> {
        let path = entry.path();
        // A link is followed if a user named it. `is_file` would say `false` where
        // the answer is not known.
        let kind = match entry.depth() {
            0 => fs::metadata(path)?,
            _ => fs::symlink_metadata(path)?,
        };
        if !kind.is_file() || !self.seen.insert(fs::canonicalize(path)?) {
            return Ok(());
        }
        match language(path)? {
            Some(Language::Rust) => drop(self.rust.insert(tidy(path))),
            Some(Language::Python) => drop(self.python.insert(tidy(path))),
            None => {}
        }
        Ok(())
    }
}

/// Without `./`, as Python's paths are.
fn tidy(path: &Path) -> PathBuf {
    path.components()
        .filter(|part| *part != Component::CurDir)
        .collect()
}

/// Hidden folders, Cargo's `target`, and virtual environments.
fn is_left_out(entry: &DirEntry) -> bool {
    entry.file_type().is_dir()
        && (entry.file_name().to_string_lossy().starts_with('.')
            || ["CACHEDIR.TAG", "pyvenv.cfg"]
                .iter()
                .any(|tag| entry.path().join(tag).exists()))
}
