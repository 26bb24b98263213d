//! Stands in for `book::promises` and `book::files`, with their signatures, until
//! both are merged.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use book::trials::{Standing, in_ci, trial};
use libtest_mimic::Arguments;

/// A promise of the book, ready to be tried.
pub struct Trial {
    pub name: String,
    /// The reason why this machine cannot.
    pub lacks: Option<String>,
    /// A hash of everything that the verdict depends on; `None` is never remembered.
    pub rests_on: Option<u64>,
    pub hold: Box<dyn FnOnce() -> anyhow::Result<()> + Send>,
}

pub fn run(arguments: &Arguments, memory: &Arc<Memory>, trials: Vec<Trial>) -> ExitCode {
    let trials = trials.into_iter().map(|tried| {
        let Trial {
            name,
            lacks,
            rests_on,
            hold,
        } = tried;
        let memory = memory.clone();
        let standing = lacks.as_deref().map_or(Standing::Ready, Standing::Lacks);
        trial(name.clone(), standing, move || {
            if rests_on.is_some_and(|key| memory.holds(&name, key)) {
                return Ok(());
            }
            hold()?;
            rests_on.map_or(Ok(()), |key| memory.keep(&name, key))
        })
    });
    libtest_mimic::run(arguments, trials.collect()).exit_code()
}

/// What held before; under CI it remembers nothing.
pub struct Memory {
    folder: PathBuf,
}

impl Memory {
    pub fn new(folder: &Path) -> Memory {
        Memory {
            folder: folder.to_owned(),
        }
    }

    /// Whether the promise of that name held with everything as `rests_on` says.
    pub fn holds(&self, name: &str, rests_on: u64) -> bool {
        !in_ci() && self.file(name, rests_on).exists()
    }

    /// Remembers that it held.
    pub fn keep(&self, name: &str, rests_on: u64) -> anyhow::Result<()> {
        fs::create_dir_all(&self.folder)?;
        Ok(fs::write(self.file(name, rests_on), "")?)
    }

    fn file(&self, name: &str, rests_on: u64) -> PathBuf {
        let mut hasher = DefaultHasher::new();
        (name, rests_on).hash(&mut hasher);
        self.folder.join(format!("{:016x}", hasher.finish()))
    }
}

/// A hash of all that is in these files and folders.
pub fn digest(root: &Path, paths: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        for entry in walkdir::WalkDir::new(root.join(path)).sort_by_file_name() {
            let Ok(entry) = entry else { continue };
            if entry.file_type().is_file() {
                (entry.path(), fs::read(entry.path()).unwrap_or_default()).hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}
