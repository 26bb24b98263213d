//! Recordings: what the programs print and the compiler says, now and as recorded.

use std::fs;

use anyhow::{Context, Result, anyhow, bail};

use crate::catalog::{Catalog, Listing, PYTHON_OUT, RUST_OUT, RUST_RELEASE_OUT};
use crate::compile::{self, Built, Profile};
use crate::html::write_if_changed;
use crate::run::{Python, diff, transcript};

/// Everything it takes to run the programs of some listings.
#[derive(Debug)]
pub struct Runner {
    root: std::path::PathBuf,
    debug: Built,
    release: Built,
    /// The reason, where there is none.
    python: Result<Python, String>,
}

impl Runner {
    /// Builds `listings`, and those of them that are recorded in release in both profiles.
    ///
    /// # Errors
    /// The compiler's words, if one does not compile.
    pub fn new(catalog: &Catalog, listings: &[&Listing]) -> Result<Runner> {
        let stable = || listings.iter().copied().filter(|l| !l.manifest.nightly);
        let released = || stable().filter(|l| l.manifest.release);
        Ok(Runner {
            root: catalog.root.clone(),
            debug: compile::build(&catalog.root, stable(), Profile::Debug)?,
            release: compile::build(&catalog.root, released(), Profile::Release)?,
            python: Python::find(),
        })
    }

    /// What the recording called `file` would say if it were made now.
    ///
    /// # Errors
    /// If the program cannot be run, or ends in a way its manifest does not foresee.
    pub fn now(&self, listing: &Listing, file: &str) -> Result<String> {
        let manifest = &listing.manifest;
        let rust = |built: &Built| {
            let program = built.programs.get(&listing.name);
            program
                .cloned()
                .with_context(|| format!("cargo built no program `{}`", listing.name))
        };
        match file {
            RUST_OUT if manifest.nightly => {
                let program = compile::build_nightly(&self.root, listing)?;
                transcript(
                    std::process::Command::new(program),
                    manifest,
                    manifest.rust_fails(),
                )
            }
            RUST_OUT => {
                let program = rust(&self.debug)?;
                transcript(
                    std::process::Command::new(program),
                    manifest,
                    manifest.rust_fails(),
                )
            }
            RUST_RELEASE_OUT => {
                let program = rust(&self.release)?;
                // What debug refuses, release may do: both are recorded as they are.
                transcript(std::process::Command::new(program), manifest, false)
            }
            PYTHON_OUT => {
                let script = self.root.join(&listing.folder).join("main.py");
                let python = self.python.as_ref().map_err(|reason| anyhow!("{reason}"))?;
                transcript(python.command(&script), manifest, manifest.python_fails())
            }
            file => {
                let variant = listing
                    .rejected
                    .iter()
                    .find(|(variant, _)| crate::catalog::stderr_file(variant) == file);
                let (_, source) = variant.with_context(|| format!("{file} is no recording"))?;
                self.debug.rejection(source, &listing.dependencies)
            }
        }
    }

    /// Whether a recording still holds.
    ///
    /// # Errors
    /// The difference, and how to record anew.
    pub fn compare(&self, listing: &Listing, file: &str) -> Result<()> {
        let Listing { folder, name, .. } = listing;
        let place = || format!("{folder}/{file}");
        let now = self.now(listing, file).with_context(place)?;
        let Some(recorded) = listing.recordings.get(file) else {
            bail!("{folder}/{file}: not recorded yet\n    fix: cargo book record {name}");
        };
        if *recorded == now {
            return Ok(());
        }
        let difference = diff(recorded, &now);
        bail!(
            "{folder}/{file}: the recording no longer holds\n{difference}    fix: mend the program; or, if the new text is right, `cargo book record {name}` and see what the page says about it"
        )
    }

    /// Makes a recording anew.
    ///
    /// # Errors
    /// As [`Runner::now`], or if the file cannot be written.
    pub fn record(&self, listing: &Listing, file: &str) -> Result<Change> {
        let place = format!("{}/{file}", listing.folder);
        let now = self.now(listing, file).with_context(|| place.clone())?;
        let path = self.root.join(&place);
        let before = fs::read_to_string(&path).ok();
        write_if_changed(&path, &now)?;
        Ok(match before {
            None => Change::New,
            Some(before) if before == now => Change::None,
            Some(before) => Change::Changed(diff(&before, &now)),
        })
    }
}

/// What recording anew did to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The file says what it said before.
    None,
    /// There was none.
    New,
    /// It differs, like this.
    Changed(String),
}
