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

/// The program that holds a crate's tests.
pub struct Tests(Command);

impl Tests {
    /// To be run in `folder`.
    pub fn of(program: &Path, folder: &Path) -> Tests {
        let mut tests = Command::new(program);
        tests.current_dir(folder).env_remove("RUST_BACKTRACE");
        Tests(tests)
    }

    pub fn set(&mut self, variable: &str, value: &Path) {
        self.0.env(variable, value);
    }

    /// Runs those that are marked with `#[ignore]`, instead of the others.
    pub fn ignored(&mut self) {
        self.0.arg("--ignored");
    }

    /// # Errors
    /// If it cannot be started, holds no test, or does not end in time.
    pub fn run(mut self) -> Result<Verdict> {
        let Finished { status, stdout, .. } = finish(&mut self.0, "")?;
        let none = stdout.starts_with("\nrunning 0 tests");
        ensure!(!none, "no test is run\n    fix: mark one with `#[test]`");
        Ok(if status.success() { Verdict::Passes } else { Verdict::Fails(stdout) })
    }
}
