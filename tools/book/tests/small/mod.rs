//! The small book, in which all is well, and what can be done to a copy of it.

pub mod golden;
pub mod memory;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use book::new::chosen;
use book::programs::Catalog;
use book::promises::{Way, of_programs, recording, workshop};
use serde::Deserialize;
use tempfile::TempDir;

/// The small book itself.
pub const ORIGINAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/small-book");

/// Whether what is found becomes what is expected.
pub fn overwrite() -> bool {
    env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite")
}

pub fn copy_of_it() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(Path::new(ORIGINAL), folder.path())?;
    Ok(folder)
}

/// A change to a file, which is removed where nothing says what becomes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    file: String,
    /// What is in it now or, with `replace` or `after`, a part of that.
    text: Option<String>,
    bytes: Option<Vec<u8>>,
    /// Once, `text` takes the place of this.
    replace: Option<String>,
    /// Once, `text` follows this.
    after: Option<String>,
    /// It is a copy of this file or folder.
    copy: Option<String>,
}

impl Change {
    pub fn make(&self, root: &Path) -> Result<()> {
        let path = root.join(&self.file);
        match self {
            Change { text: Some(text), replace: None, after: None, .. } => write(&path, text),
            Change { text: Some(new), replace, after, .. } => {
                let old = replace.as_ref().or(after.as_ref()).map_or("", String::as_str);
                let text = fs::read_to_string(&path).context("a file to change")?;
                ensure!(text.contains(old), "{} does not hold {old:?}", self.file);
                let kept = after.clone().unwrap_or_default();
                write(&path, text.replacen(old, &(kept + new), 1))
            }
            Change { bytes: Some(bytes), .. } => write(&path, bytes),
            Change { copy: Some(from), .. } => copy(&root.join(from), &path),
            _ if path.is_dir() => Ok(fs::remove_dir_all(path)?),
            _ => Ok(fs::remove_file(path)?),
        }
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(from) {
        let file = entry?.into_path();
        if file.is_file() {
            // No slash after the name of a file that is copied by itself.
            let to: PathBuf = to.iter().chain(file.strip_prefix(from)?).collect();
            write(&to, fs::read(file)?)?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    fs::create_dir_all(path.parent().context("a folder")?)?;
    fs::write(path, text).with_context(|| path.display().to_string())
}

/// Records the listings of these names, or all, as `cargo book record` does.
pub fn record(root: &Path, names: &[String]) -> Result<()> {
    let catalog = Catalog::load(root);
    for listing in chosen(&catalog, names)? {
        let mut promises = of_programs(&catalog);
        promises.retain(
            |promise| matches!(promise.way, Way::Recording(of, ..) if of.folder == listing.folder),
        );
        let workshop = workshop(&catalog, &promises);
        for promise in promises {
            promise.record(root, &workshop)?;
        }
        recording::finish(root, listing)?;
    }
    Ok(())
}

/// What a trial prints in a process of its own that has these variables; `None`
/// if this is that process.
pub fn again<'v>(
    trial: &str,
    vars: impl IntoIterator<Item = (&'v str, &'v str)>,
) -> Result<Option<String>> {
    if env::var_os("TRIED_AGAIN").is_some() {
        return Ok(None);
    }
    let mut command = Command::new(env::current_exe()?);
    // nextest would have what was built be kept, whatever changes.
    command.env_remove("NEXTEST_RUN_ID");
    command.args(["--exact", trial]).env("TRIED_AGAIN", "").envs(vars);
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success(), "{said}");
    Ok(Some(said))
}
