//! Every message of the machinery, read: mistakes planted in the small book, and
//! what is said about them. A case is a file of `tests/mistakes`, whose form is
//! [`Case`].
//!
//! `SNAPSHOTS=overwrite cargo test -p book --test mistakes WORD` writes what is
//! said now into the cases with this word in their name.

mod small;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail, ensure};
use book::problem::Problems;
use book::programs::Catalog;
use book::promises::{Workshop, of_programs};
use book::{mdbook, new};
use libtest_mimic::{Arguments, Trial};
use regex_lite::Regex;
use serde::Deserialize;
use small::Project;
use snapbox::{Assert, IntoData};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The mistakes, planted one after the other.
    #[serde(default, rename = "plant")]
    plants: Vec<Plant>,
    /// What is said about them.
    said: Said,
    /// Other variables of the environment.
    #[serde(default)]
    env: BTreeMap<String, String>,
}

/// A file that is removed where nothing says what it holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plant {
    file: String,
    /// In place of this text, once.
    replace: Option<String>,
    /// After this text, once.
    after: Option<String>,
    /// A copy of this file or folder.
    copy: Option<String>,
    text: Option<String>,
    bytes: Option<Vec<u8>>,
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
    /// What `cargo test --test book` asks of pages and programs.
    Pages,
    /// `cargo book`
    Render,
    /// A promise, by name.
    Hold(String),
    /// `cargo book new PLACE`, and then the pages.
    New(String),
    /// `cargo book record NAME…`, and then the pages.
    Record(Vec<String>),
}

fn main() -> Result<ExitCode> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes");
    let mut trials = Vec::new();
    for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
        let path = entry?.into_path();
        if path.extension().is_some_and(|end| end == "toml") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let name = name.into_owned();
            let test = move || Ok(check(&path).map_err(|error| format!("{error:#}"))?);
            trials.push(Trial::test(name, test));
        }
    }
    Ok(libtest_mimic::run(&Arguments::from_args(), trials).exit_code())
}

fn check(path: &Path) -> Result<()> {
    let file = fs::read_to_string(path)?;
    let case: Case = toml::from_str(&file)?;
    if case.env.iter().any(|(name, value)| env::var(name).as_ref() != Ok(value)) {
        return in_a_process_of_its_own(path, &case);
    }
    let project = Project::new()?;
    for plant in &case.plants {
        plant.plant(&project).with_context(|| plant.file.clone())?;
    }
    let said = match case.said.by.ask(project.root()) {
        Ok(()) => "nothing".to_owned(),
        Err(error) => format!("{error:#}"),
    };
    // What is another's on every machine and in every run.
    let said = said.replace(&project.root().display().to_string(), "ROOT");
    let said = Regex::new(r"in \d+\.\d\ds")?.replace_all(&said, "in TIME");
    let said = Regex::new(r"^(thread '.*') \(\d+\)")?.replace_all(&said, "$1");
    let said = said.trim_end().to_owned() + "\n";
    if env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite") {
        let (before, _) = file.rsplit_once("text = '''\n").context("[said] text")?;
        return Ok(fs::write(path, format!("{before}text = '''\n{said}'''\n"))?);
    }
    Ok(Assert::new().try_eq(None, said.into_data(), case.said.text.into_data().raw())?)
}

fn in_a_process_of_its_own(path: &Path, case: &Case) -> Result<()> {
    let name = path.file_stem().context("a name")?;
    let mut again = Command::new(env::current_exe()?);
    let output = again.arg(name).arg("--exact").envs(&case.env).output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    Ok(())
}

impl Plant {
    fn plant(&self, project: &Project) -> Result<()> {
        let path = project.path(&self.file);
        match (&self.text, &self.bytes, &self.copy) {
            (Some(text), ..) => match (&self.replace, &self.after) {
                (Some(from), _) => project.replace(&self.file, from, text)?,
                (_, Some(from)) => project.replace(&self.file, from, &(from.clone() + text))?,
                _ => small::write(&path, text.as_bytes())?,
            },
            (_, Some(bytes), _) => small::write(&path, bytes)?,
            (_, _, Some(from)) => small::copy(&project.path(from), &path)?,
            _ if path.is_dir() => fs::remove_dir_all(path)?,
            _ => fs::remove_file(path)?,
        }
        Ok(())
    }
}

impl Question {
    fn ask(&self, root: &Path) -> Result<()> {
        match self {
            Question::Pages => pages(root),
            Question::Render => mdbook::render(root, None).map(drop),
            Question::Hold(name) => {
                let catalog = Catalog::load(root);
                let promises = of_programs(&catalog);
                let mut promises = promises.iter().filter(|promise| promise.name == *name);
                let promise = promises.next().context("a promise of this name")?;
                if let Some(lacks) = &promise.lacks {
                    bail!("not tried: {lacks}");
                }
                promise.hold(&Workshop::new(&catalog, promise.builds.clone()))
            }
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
