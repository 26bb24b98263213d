//! Promises as tests that a reader of the output can name one by one.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

use anyhow::Result;
use libtest_mimic::{Arguments, Failed};

use super::machine::in_ci;
use super::memory::Memory;

/// A promise, ready to be tried.
pub struct Trial {
    /// `iteration/lines/rust`: the same in every run.
    pub name: String,
    /// What this machine lacks for it: it is then ignored with that reason or,
    /// with `CI` set, fails with it.
    pub lacks: Option<String>,
    /// A digest of everything the verdict depends on; `None` if it is to be
    /// tried each time.
    pub rests_on: Option<String>,
    pub hold: Box<dyn FnOnce() -> Result<()> + Send>,
}

/// Tries those that the command line asks for, as `cargo test` does.
pub fn run(arguments: &Arguments, memory: &Memory, trials: Vec<Trial>) -> ExitCode {
    let remembered = Arc::new(AtomicUsize::new(0));
    let tests =
        trials.into_iter().map(|trial| test(trial, memory.clone(), remembered.clone())).collect();
    let mut arguments = arguments.clone();
    // Many a trial waits: for a timer, a server, a browser. One more fills the pauses.
    let cores = available_parallelism().map_or(1, usize::from);
    arguments.test_threads = arguments.test_threads.or(Some(cores + 1));
    let conclusion = libtest_mimic::run(&arguments, tests);
    match remembered.load(Ordering::Relaxed) {
        0 => {}
        some => println!(
            "{some} of them held before, and rest on nothing that changed; with CI=true all are tried again\n"
        ),
    }
    conclusion.exit_code()
}

fn test(trial: Trial, memory: Memory, remembered: Arc<AtomicUsize>) -> libtest_mimic::Trial {
    let Trial { name, lacks, rests_on, hold } = trial;
    if let Some(lacks) = &lacks
        && !in_ci()
    {
        // libtest-mimic shows a kind, and no message for what is ignored.
        let short = lacks.split([';', '(']).next().unwrap_or_default().trim().to_owned();
        return libtest_mimic::Trial::test(name, || Ok(()))
            .with_kind(short)
            .with_ignored_flag(true);
    }
    libtest_mimic::Trial::test(name.clone(), move || {
        if let Some(lacks) = lacks {
            return Err(Failed::from(format!("CI may not skip this: {lacks}")));
        }
        let held = |key: &String| memory.held(&name, key);
        if rests_on.as_ref().is_some_and(held) {
            remembered.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        }
        hold().map_err(|error| Failed::from(format!("{error:#}")))?;
        if let Some(key) = &rests_on {
            memory.keep(&name, key);
        }
        Ok(())
    })
}
