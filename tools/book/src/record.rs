//! Recordings: what the programs print and the compiler says, now and as recorded.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, bail};

use crate::catalog::{
    Catalog, Exercise, Listing, PYTHON_OUT, RUST_OUT, RUST_RELEASE_OUT, stderr_file,
};
use crate::compile::{Built, Compiler, Profile, Verdict, run_tests};
use crate::files::{write_if_changed, write_whole};
use crate::run::{Python, diff, same, transcript};
use crate::source::Source;
use crate::trials::in_ci;

/// The promise that a listing's unit and property tests pass.
pub const TESTS: &str = "tests";

/// Everything it takes to run the programs of some listings. What has to be
/// compiled is compiled when it is first needed.
#[derive(Debug)]
pub struct Runner {
    root: PathBuf,
    compiler: Compiler,
    listings: Vec<Listing>,
    debug: OnceLock<Result<Built, String>>,
    release: OnceLock<Result<Built, String>>,
    /// The reason, where there is none.
    python: Result<Python, String>,
    /// Whether what held before counts for nothing.
    anew: bool,
}

impl Runner {
    /// For the programs of these listings.
    ///
    /// # Errors
    /// If there is no rustc, or no workspace.
    pub fn new(catalog: &Catalog, listings: &[&Listing]) -> Result<Runner> {
        Ok(Runner {
            root: catalog.root.clone(),
            compiler: Compiler::new(&catalog.root)?,
            listings: listings.iter().copied().cloned().collect(),
            debug: OnceLock::new(),
            release: OnceLock::new(),
            python: Python::find(),
            anew: in_ci(),
        })
    }

    /// Whether what held before is to be verified once more; it is where `CI` is set.
    pub fn anew(self, anew: bool) -> Runner {
        Runner { anew, ..self }
    }

    /// The stable listings as cargo built them.
    ///
    /// # Errors
    /// The compiler's words, if one does not compile.
    pub fn built(&self, profile: Profile) -> Result<&Built> {
        let (built, released) = match profile {
            Profile::Debug => (&self.debug, false),
            Profile::Release => (&self.release, true),
        };
        let listings = self
            .listings
            .iter()
            .filter(|listing| !listing.manifest.nightly && (!released || listing.manifest.release));
        built
            .get_or_init(|| {
                let built = self.compiler.build(listings, profile);
                built.map_err(|error| format!("{error:#}"))
            })
            .as_ref()
            .map_err(|reason| anyhow!("{reason}"))
    }

    /// What an exercise's tests said of an answer before, unless it changed since.
    pub fn verdict_before(&self, exercise: &Exercise, answer: &Source) -> Option<Verdict> {
        let known = || self.compiler.verdict_before(exercise, answer);
        (!self.anew).then(known).flatten()
    }

    /// What an exercise's tests say of an answer.
    ///
    /// # Errors
    /// As [`Compiler::examine`].
    pub fn examine(&self, exercise: &Exercise, answer: &Source) -> Result<Verdict> {
        if let Some(verdict) = self.verdict_before(exercise, answer) {
            return Ok(verdict);
        }
        let built = || self.built(Profile::Debug);
        self.compiler.examine(exercise, answer, built)
    }

    /// What the recording called `file` would say if it were made now.
    ///
    /// # Errors
    /// If the program cannot be run, or ends in a way its manifest does not foresee.
    pub fn now(&self, listing: &Listing, file: &str) -> Result<String> {
        let manifest = &listing.manifest;
        let rust = |profile| {
            let program = self.built(profile)?.programs.get(&listing.name);
            program
                .cloned()
                .with_context(|| format!("cargo built no program `{}`", listing.name))
        };
        match file {
            RUST_OUT if manifest.nightly => {
                let program = self.compiler.build_nightly(listing)?;
                transcript(Command::new(program), manifest, manifest.rust_fails())
            }
            RUST_OUT => {
                let program = rust(Profile::Debug)?;
                transcript(Command::new(program), manifest, manifest.rust_fails())
            }
            RUST_RELEASE_OUT => {
                let program = rust(Profile::Release)?;
                // What debug refuses, release may do: both are recorded as they are.
                transcript(Command::new(program), manifest, false)
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
                    .find(|(variant, _)| stderr_file(variant) == file);
                let (_, source) = variant.with_context(|| format!("{file} is no recording"))?;
                let built = || self.built(Profile::Debug);
                self.compiler
                    .rejection(source, &listing.dependencies, built)
            }
        }
    }

    /// Holds one promise about a listing: a recording, or [`TESTS`]. What held
    /// before is not run again as long as program, recording, machinery and
    /// toolchain are what they were; where `CI` is set, everything is.
    ///
    /// # Errors
    /// What no longer holds, and what to do.
    pub fn verify(&self, listing: &Listing, promise: &str) -> Result<()> {
        if self.held_before(listing, promise) {
            return Ok(());
        }
        match promise {
            TESTS => self.test(listing)?,
            file => self.compare(listing, file)?,
        }
        write_whole(&self.known(listing, promise), "")
    }

    /// Whether [`Runner::verify`] has nothing to do.
    pub fn held_before(&self, listing: &Listing, promise: &str) -> bool {
        !self.anew && self.known(listing, promise).exists()
    }

    /// The file that is there if a promise held with everything as it is now.
    fn known(&self, listing: &Listing, promise: &str) -> PathBuf {
        let sources = [Some(&listing.rust), listing.python.as_ref()];
        self.compiler.keep((
            promise,
            &listing.folder,
            sources.map(|source| source.map(Source::text)),
            format!("{:?} {:?}", listing.manifest, self.python),
            format!("{:?}", listing.dependencies),
            listing.recordings.get(promise),
        ))
    }

    fn test(&self, listing: &Listing) -> Result<()> {
        let Listing { folder, name, .. } = listing;
        let program = self.built(Profile::Debug)?.tests.get(name);
        let program = program.with_context(|| format!("cargo built no tests for `{name}`"))?;
        match run_tests(program, &self.root.join(folder))? {
            Verdict::Passes => Ok(()),
            Verdict::Fails(said) | Verdict::DoesNotCompile(said) => bail!(
                "{folder}/src/main.rs: its tests fail\n{said}    fix: `cargo test -p {name}` runs them alone"
            ),
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
        if same(recorded, &now, &listing.manifest) {
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
        if before
            .as_ref()
            .is_some_and(|before| same(before, &now, &listing.manifest))
        {
            return Ok(Change::None);
        }
        write_if_changed(&path, &now)?;
        Ok(match before {
            None => Change::New,
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
