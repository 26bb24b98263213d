//! What the book can say for itself: how much was verified, and with what.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use cargo_metadata::DependencyKind;
use cargo_metadata::semver::Version;
use serde::Deserialize;

use crate::catalog::Listing;
use crate::directive::Directive;
use crate::plan::Plan;
use crate::run::Python;

/// How many things the tests hold the pages to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rust blocks on the pages, whatever verifies them.
    pub rust_blocks: usize,
    /// Of these, blocks that skeptic compiles and runs as the page shows them.
    pub skeptic_blocks: usize,
    /// Of these, programs the compiler must reject with the recorded words.
    pub rejected: usize,
    /// Of these, exercise starters, which must compile and fail their tests.
    pub starters: usize,
    /// Of these, programs that need a nightly compiler, run where there is one.
    pub nightly: usize,
    /// Rust programs run and compared with their recording.
    pub rust_programs: usize,
    /// Python programs run and compared with their recording.
    pub python_programs: usize,
    /// Recorded outputs compared.
    pub outputs: usize,
    /// Wrong answers that the exercises' tests must catch.
    pub wrong_answers: usize,
}

impl Counts {
    /// Counts what the pages of `plan` show and the catalog holds.
    pub fn of(plan: &Plan<'_>) -> Counts {
        let mut counts = Counts::default();
        for (_, directive) in plan.pages.iter().flat_map(|page| &page.directives) {
            match directive {
                Directive::Listing { listing, only, .. } => {
                    let listing = plan.catalog.listing(listing).ok();
                    let shows_rust = *only != Some(crate::directive::Language::Python);
                    if let Some(listing) = listing.filter(|_| shows_rust) {
                        counts.rust_blocks += 1;
                        match listing.manifest.nightly {
                            true => counts.nightly += 1,
                            false => counts.skeptic_blocks += 1,
                        }
                    }
                }
                Directive::CompileFail { .. } => {
                    counts.rust_blocks += 1;
                    counts.rejected += 1;
                }
                // The starter and, folded, the solution.
                Directive::Exercise { .. } => {
                    counts.rust_blocks += 2;
                    counts.skeptic_blocks += 1;
                    counts.starters += 1;
                }
                _ => {}
            }
        }
        for listing in plan.catalog.listings.values() {
            counts.rust_programs += 1;
            counts.python_programs += usize::from(listing.python.is_some());
            let outputs = listing.expected_recordings();
            counts.outputs += outputs.iter().filter(|file| file.ends_with(".out")).count();
        }
        for exercise in plan.catalog.exercises.values() {
            counts.wrong_answers += exercise.wrong.len();
        }
        counts
    }

    /// Rust blocks that nothing verifies: the book promises none.
    pub fn unseen(&self) -> usize {
        self.rust_blocks - self.skeptic_blocks - self.rejected - self.starters - self.nightly
    }
}

/// The tools and crates that the book was verified with.
#[derive(Clone, Debug)]
pub struct Versions {
    /// `1.95.0`
    pub rustc: String,
    /// `3.11.7`, where this machine has Python.
    pub python: Option<String>,
    /// `(abbreviated hash, date)` of the commit, in a git checkout.
    pub commit: Option<(String, String)>,
    crates: BTreeMap<String, Vec<Version>>,
}

impl Versions {
    /// Asks rustc, Python and git, and reads `Cargo.lock`.
    ///
    /// # Errors
    /// If there is no rustc or no readable `Cargo.lock`.
    pub fn read(root: &Path) -> Result<Versions> {
        let rustc = said(Command::new("rustc").arg("--version").current_dir(root))
            .context("rustc --version")?;
        let rustc = rustc
            .split_whitespace()
            .nth(1)
            .unwrap_or_default()
            .to_owned();
        let commit = said(
            Command::new("git")
                .args(["log", "-1", "--format=%h %cs"])
                .current_dir(root),
        );
        let commit = commit.ok().and_then(|line| {
            let (hash, date) = line.trim().split_once(' ')?;
            Some((hash.to_owned(), date.to_owned()))
        });
        Ok(Versions {
            rustc,
            python: Python::find().ok().map(|python| python.version),
            commit,
            crates: read_lock(root)?,
        })
    }

    /// `tokio 1.54.1`, … for the crates that these listings use, their tests' excluded.
    pub fn crates_of<'l>(&self, listings: impl IntoIterator<Item = &'l Listing>) -> Vec<String> {
        let used: BTreeSet<String> = listings
            .into_iter()
            .flat_map(|listing| &listing.dependencies)
            .filter(|dependency| dependency.kind == DependencyKind::Normal)
            .filter_map(|dependency| {
                let versions = self.crates.get(&dependency.name)?;
                let version = versions
                    .iter()
                    .find(|version| dependency.req.matches(version))?;
                Some(format!("{} {version}", dependency.name))
            })
            .collect();
        used.into_iter().collect()
    }
}

fn said(command: &mut Command) -> Result<String> {
    let output = command.output()?;
    anyhow::ensure!(output.status.success(), "{command:?} failed");
    Ok(String::from_utf8(output.stdout)?)
}

#[derive(Deserialize)]
struct Lock {
    #[serde(default)]
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: Version,
}

fn read_lock(root: &Path) -> Result<BTreeMap<String, Vec<Version>>> {
    let text = fs::read_to_string(root.join("Cargo.lock")).context("Cargo.lock")?;
    let lock: Lock = toml::from_str(&text).context("Cargo.lock")?;
    let mut crates: BTreeMap<String, Vec<Version>> = BTreeMap::new();
    for package in lock.package {
        crates
            .entry(package.name)
            .or_default()
            .push(package.version);
    }
    Ok(crates)
}
