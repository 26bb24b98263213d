//! The packages of Python that some programs use beside its standard library, in an
//! environment of their own, locked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, anyhow, ensure};

use super::machine::Python;
use crate::files::digest;

/// Names, versions and checksums.
const LOCKED: &str = "listings/requirements.txt";
/// The environment.
const FOLDER: &str = "target/packages";
/// Beside it: the digest of what it was made from.
const MADE_FROM: &str = "target/packages/made-from";

/// Makes the environment again, with the Python that the book uses.
///
/// # Errors
/// If there is no Python, it has no `venv`, or a package cannot be installed.
pub fn install(root: &Path) -> Result<()> {
    let python = Python::find().map_err(|reason| anyhow!("{reason}"))?;
    let mut venv = Command::new(python.program);
    run(venv.args(["-m", "venv", "--clear"]).arg(root.join(FOLDER)))?;
    let mut pip = Command::new(interpreter(root));
    pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--require-hashes"]);
    run(pip.arg("--requirement").arg(root.join(LOCKED)))?;
    Ok(fs::write(root.join(MADE_FROM), made_from(root))?)
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status()?;
    ensure!(status.success(), "{command:?} ended with {status}");
    Ok(())
}

/// The environment's interpreter, which knows its packages.
pub(super) fn interpreter(root: &Path) -> PathBuf {
    root.join(FOLDER).join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// Why the environment cannot be used; `None` where it can.
pub(super) fn lacks(root: &Path) -> Option<String> {
    let found = fs::read_to_string(root.join(MADE_FROM)).unwrap_or_default();
    let there = found == made_from(root);
    (!there).then(|| format!("no packages as in {LOCKED}; `cargo book packages` installs them"))
}

/// What the environment depends on: the locked packages, and the Python.
pub(super) fn made_from(root: &Path) -> String {
    let locked = fs::read_to_string(root.join(LOCKED)).unwrap_or_default();
    let version = Python::find().map(|python| python.version).unwrap_or_default();
    digest([locked.as_str(), &version])
}
