//! What tests say of the source that they are run with, and what they must say.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail, ensure};

use super::transcript::{Finished, finish};

/// What a crate's tests say of it, or an exercise's of an answer.
pub enum Verdict {
    Passes,
    /// At least one test fails; what the test program printed.
    Fails(String),
    /// The source, or the tests with it, are rejected like this.
    DoesNotCompile(String),
}

/// What is wrong with each verdict, and what to do about it; nothing is wrong
/// with the one that is expected.
pub struct Expected {
    pub passes: Option<[&'static str; 2]>,
    pub fails: Option<[&'static str; 2]>,
    pub does_not_compile: [&'static str; 2],
}

impl Expected {
    /// # Errors
    /// What is wrong with this verdict, said of `place`.
    pub fn check(&self, place: &str, verdict: Verdict) -> Result<()> {
        let (wrong, said) = match verdict {
            Verdict::Passes => (self.passes, String::new()),
            Verdict::Fails(said) => (self.fails, said),
            Verdict::DoesNotCompile(said) => (Some(self.does_not_compile), said),
        };
        match wrong {
            Some([what, remedy]) => bail!("{place}: {what}\n{said}    fix: {remedy}"),
            None => Ok(()),
        }
    }
}

/// Runs the program that holds a crate's tests, in `folder`.
///
/// # Errors
/// If it cannot be started, holds no test, or does not end within a minute.
pub fn run_tests(program: &Path, folder: &Path) -> Result<Verdict> {
    let mut tests = Command::new(program);
    tests.current_dir(folder).env_remove("RUST_BACKTRACE");
    let Finished { status, stdout, .. } = finish(&mut tests, "")?;
    let none = stdout.starts_with("\nrunning 0 tests");
    ensure!(!none, "no test is run\n    fix: mark one with `#[test]`");
    Ok(if status.success() { Verdict::Passes } else { Verdict::Fails(stdout) })
}
