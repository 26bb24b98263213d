//! Promise: an exercise's starter compiles and fails its tests, its solution
//! passes, and each planted wrong answer is caught.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::sync::Arc;

use anyhow::{Result, bail};
use book::catalog::{Catalog, Exercise};
use book::compile::Verdict;
use book::record::Runner;
use book::source::Source;
use book::trials::{Standing, in_ci, trial};
use libtest_mimic::Arguments;

fn main() -> Result<ExitCode> {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let catalog = Catalog::load(root)?;
    let listings: Vec<_> = catalog.listings.values().collect();
    let runner = Arc::new(Runner::new(&catalog, &listings)?);

    let mut trials = Vec::new();
    for exercise in catalog.exercises.values() {
        let mut answer = |name: &str,
                          lacks: Option<&str>,
                          source: &Source,
                          hold: fn(Verdict) -> Result<()>| {
            let (runner, exercise, source) = (runner.clone(), exercise.clone(), source.clone());
            let standing = match lacks {
                Some(reason) => Standing::Lacks(reason),
                None if runner.verdict_before(&exercise, &source).is_some() => Standing::HeldBefore,
                None => Standing::Ready,
            };
            trials.push(trial(
                format!("{}/{name}", exercise.name),
                standing,
                move || hold(runner.examine(&exercise, &source)?),
            ));
        };
        let edited = edited(root, exercise);
        answer(
            "starter",
            edited.as_deref(),
            &exercise.starter,
            fails_its_tests,
        );
        answer("solution", None, &exercise.solution, passes);
        for (name, wrong) in &exercise.wrong {
            answer(&format!("wrong/{name}"), None, wrong, is_caught);
        }
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}

fn fails_its_tests(verdict: Verdict) -> Result<()> {
    match verdict {
        Verdict::Fails(_) => Ok(()),
        Verdict::Passes => bail!("the starter passes its tests: there is nothing left to do"),
        Verdict::DoesNotCompile(words) => bail!("the starter does not compile:\n{words}"),
    }
}

fn passes(verdict: Verdict) -> Result<()> {
    match verdict {
        Verdict::Passes => Ok(()),
        Verdict::Fails(said) => bail!("the solution fails:\n{said}"),
        Verdict::DoesNotCompile(words) => bail!("the solution does not compile:\n{words}"),
    }
}

fn is_caught(verdict: Verdict) -> Result<()> {
    match verdict {
        Verdict::Fails(_) => Ok(()),
        Verdict::Passes => {
            bail!("the tests let this wrong answer through: add the one that catches it")
        }
        Verdict::DoesNotCompile(words) => {
            bail!("a wrong answer must compile, or the tests are not what catches it:\n{words}")
        }
    }
}

/// The reason to leave the starter alone: a learner is at work on it.
fn edited(root: &Path, exercise: &Exercise) -> Option<String> {
    if in_ci() {
        return None;
    }
    let status = Command::new("git")
        .args(["status", "--porcelain", "--", &exercise.starter.path])
        .current_dir(root)
        .output()
        .ok()?;
    let edited = status.status.success() && !status.stdout.is_empty();
    edited.then(|| {
        format!(
            "somebody is working on it; `git restore {}`",
            exercise.starter.path
        )
    })
}
