//! epubcheck, which finds what keeps an e-reader from showing the EPUB.

use std::path::Path;
use std::process::Command;

use anyhow::{Error, Result, ensure};

/// Debian's, whose own start script does not start everywhere.
const DEBIAN: &[&str] = &["java", "-jar", "/usr/share/java/epubcheck.jar"];

/// The command that starts epubcheck.
///
/// # Errors
/// The reason why there is none, and how to install it.
pub fn checker() -> Result<Command, String> {
    // It fails at this, but says its name.
    let starts = |words: &&&[&str]| {
        let said = command(words).arg("--version").output();
        said.is_ok_and(|said| said.stdout.starts_with(b"EPUBCheck"))
    };
    let found = [DEBIAN, &["epubcheck"]].iter().find(starts).map(|words| command(words));
    found.ok_or_else(|| "no epubcheck; `apt install epubcheck`".to_owned())
}

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    command
}

/// Whether epubcheck finds nothing, not even something to warn of.
///
/// # Errors
/// What it finds.
pub fn valid(book: &Path) -> Result<()> {
    let mut checker = checker().map_err(Error::msg)?;
    let said = checker.arg("--failonwarnings").arg(book).output()?;
    let found = String::from_utf8([said.stderr, said.stdout].concat())?;
    ensure!(said.status.success(), "epubcheck finds\n{found}");
    Ok(())
}
