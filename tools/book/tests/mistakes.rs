//! The small book of `tests/small-book`: what its directives become, what is
//! remembered of its promises and, above all, what is said about mistakes that
//! are planted in it, so that every message of the machinery is read. A case is a
//! file of `tests/mistakes` and has the form of [`Case`].
//!
//! `SNAPSHOTS=overwrite cargo test -p book --test mistakes WORD` writes what the
//! trials with this word in their name find into what they expect. Read the diff.

mod small;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};
use book::problem::Problems;
use book::programs::Catalog;
use book::promises::{of_programs, workshop};
use book::{mdbook, new};
use libtest_mimic::{Arguments, Trial};
use regex_lite::Regex;
use serde::Deserialize;
use snapbox::{Assert, IntoData};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The mistake, planted one change after the other.
    #[serde(default)]
    plant: Vec<small::Change>,
    said: Said,
    /// What else is in the environment.
    #[serde(default)]
    env: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    by: Question,
    /// Comes last in the file.
    text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Question {
    /// `cargo test --test book` asks this of pages and programs.
    Pages,
    /// `cargo book`, but for its command line.
    Render,
    /// `cargo book` with these arguments, in the real book.
    Command(Vec<String>),
    /// These promises, by name.
    Hold(Vec<String>),
    /// `cargo book new PLACE` and, where that succeeds, the pages.
    New(String),
    /// `cargo book record NAME…` and, where that succeeds, the pages.
    Record(Vec<String>),
}

fn main() -> Result<ExitCode> {
    let mut trials = vec![
        trial("pages-are-as-expected", small::golden::pages),
        trial("memory", small::memory::holds),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes");
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name().min_depth(1) {
        let path = entry?.into_path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        trials.push(trial(&name.clone(), move || check(&name, &path)));
    }
    Ok(libtest_mimic::run(&Arguments::from_args(), trials).exit_code())
}

fn trial(name: &str, test: impl FnOnce() -> Result<()> + Send + 'static) -> Trial {
    Trial::test(name, move || Ok(test().map_err(|error| format!("{error:#}"))?))
}

fn check(name: &str, path: &Path) -> Result<()> {
    let file = fs::read_to_string(path)?;
    let case: Case = toml::from_str(&file)?;
    let vars = case.env.iter().map(|(name, value)| (&**name, &**value));
    if !case.env.is_empty() && small::again(name, vars)?.is_some() {
        return Ok(());
    }
    let book = small::copy_of_it()?;
    case.plant.iter().try_for_each(|change| change.make(book.path()))?;
    let said = case.said.by.ask(book.path());
    let mut said = said.err().map_or("nothing".to_owned(), |error| format!("{error:#}"));
    // What differs from machine to machine, and from run to run.
    said = said.replace(&book.path().display().to_string(), "ROOT");
    for (pattern, name) in [
        (r"in \d+\.\d\ds", "in TIME"),
        (r"(?m)^(thread '.*') \(\d+\)", "$1"),
        (r"type-\d+", "type-NUMBER"),
    ] {
        said = Regex::new(pattern)?.replace_all(&said, name).into_owned();
    }
    said = said.trim_end().to_owned() + "\n";
    if small::overwrite() {
        let (kept, _) = file.rsplit_once("text = '''\n").context("text = '''")?;
        fs::write(path, format!("{kept}text = '''\n{said}'''\n"))?;
        return Ok(());
    }
    Ok(Assert::new().try_eq(None, said.into_data(), case.said.text.into_data().raw())?)
}

impl Question {
    fn ask(&self, root: &Path) -> Result<()> {
        match self {
            Question::Pages => pages(root),
            Question::Render => mdbook::render(root, None).map(drop),
            Question::Command(arguments) => {
                let done = Command::new(env!("CARGO_BIN_EXE_book")).args(arguments).output()?;
                ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
                Ok(())
            }
            Question::Hold(names) => hold(root, names),
            Question::New(place) => new::new(root, place).and_then(|_| pages(root)),
            Question::Record(names) => small::record(root, names).and_then(|()| pages(root)),
        }
    }
}

fn pages(root: &Path) -> Result<()> {
    let catalog = Catalog::load(root);
    let (_, problems) = mdbook::expand(&mdbook::plan(&catalog)?, None);
    Ok(Problems::none(problems)?)
}

fn hold(root: &Path, names: &[String]) -> Result<()> {
    let catalog = Catalog::load(root);
    let mut promises = of_programs(&catalog);
    promises.retain(|promise| names.contains(&promise.name));
    ensure!(promises.len() == names.len(), "these are not all promises: {names:?}");
    let workshop = workshop(&catalog, &promises);
    let said = promises.iter().filter_map(|promise| match promise.lacks() {
        Some(lacks) => Some(format!("not tried: {lacks}")),
        None => promise.hold(&workshop).err().map(|error| format!("{error:#}")),
    });
    let said: Vec<String> = said.collect();
    ensure!(said.is_empty(), said.join("\n"));
    Ok(())
}
