//! epubcheck, which finds what keeps an e-reader from showing the EPUB.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// Debian's, whose own start script does not start everywhere.
const JAR: &str = "/usr/share/java/epubcheck.jar";

/// The command that starts epubcheck.
///
/// # Errors
/// The reason why there is none, and how to install it.
pub fn checker() -> Result<&'static [&'static str], String> {
    let candidates: [&[&str]; 2] = [&["java", "-jar", JAR], &["epubcheck"]];
    // Without a file to check it fails, but says its name.
    let starts = |command: &&[&str]| {
        let version = Command::new(command[0])
            .args(&command[1..])
            .arg("--version")
            .output();
        version.is_ok_and(|said| said.stdout.starts_with(b"EPUBCheck"))
    };
    candidates
        .into_iter()
        .find(starts)
        .ok_or_else(|| "no epubcheck; `apt install epubcheck`".to_owned())
}

/// Whether epubcheck finds nothing, not even something to warn of.
///
/// # Errors
/// What it finds.
pub fn valid(book: &Path, checker: &[&str]) -> Result<()> {
    let said = Command::new(checker[0])
        .args(&checker[1..])
        .arg("--failonwarnings")
        .arg(book)
        .output()
        .context("epubcheck")?;
    ensure!(
        said.status.success(),
        "epubcheck finds\n{}{}",
        String::from_utf8_lossy(&said.stderr),
        String::from_utf8_lossy(&said.stdout)
    );
    Ok(())
}
