//! Which promises held before, and need not be tried again.

use std::fs;
use std::path::{Path, PathBuf};

use super::machine::in_ci;
use crate::files::digest;

/// What judges a promise: the machinery's own sources, and the compiler.
const JUDGE: &str = env!("JUDGE");

/// A folder with a file for each promise that held: on what it rested then.
/// Where `CI` is set, it remembers nothing.
#[derive(Clone, Debug)]
pub struct Memory {
    folder: Option<PathBuf>,
}

impl Memory {
    /// Kept in `folder`, which is created where needed.
    pub fn new(folder: &Path) -> Memory {
        Memory { folder: (!in_ci()).then(|| folder.to_owned()) }
    }

    /// Whether a promise held when everything it rests on was what it is now.
    pub fn held(&self, name: &str, rests_on: &str) -> bool {
        self.file(name)
            .and_then(|file| fs::read_to_string(file).ok())
            .is_some_and(|before| before == key(rests_on))
    }

    /// Remembers that a promise held. That it cannot be written is no reason
    /// for a promise to fail; it is then tried again next time.
    pub fn keep(&self, name: &str, rests_on: &str) {
        if let Some(file) = self.file(name) {
            let _ = fs::create_dir_all(file.parent().unwrap_or(&file));
            let _ = fs::write(file, key(rests_on));
        }
    }

    fn file(&self, name: &str) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(name.replace(['/', ' ', '#'], "+")))
    }
}

fn key(rests_on: &str) -> String {
    digest([JUDGE, rests_on])
}
