//! cargo: builds all that is wanted of one sort, in one command, when the first of it
//! is needed.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, bail};
use cargo_metadata::diagnostic::DiagnosticLevel;
use cargo_metadata::{Message, MetadataCommand};
use serde::{Deserialize, Serialize};

use super::machine::cargo_of;
use crate::programs::Catalog;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Build {
    /// Programs as `cargo run` builds them.
    Debug,
    Release,
    /// Programs that need the nightly compiler, apart from the others.
    Nightly,
    Tests,
    /// The crates that an exercise uses.
    Exercise,
}

/// Builds, and the package that each is about: `NAME`, or `NAME/STEM` for the
/// integration tests in its `tests/STEM.rs`.
pub type Builds = BTreeSet<(Build, String)>;

/// What cargo built: executables by package, as [`Builds`] has it, and the libraries they use.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Built {
    executables: BTreeMap<String, PathBuf>,
    pub(super) libraries: Vec<Library>,
    rejected: BTreeMap<String, String>,
    /// What it said about other crates or, if nothing, what cargo said.
    pub(super) said: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Library {
    /// Ends in `NAME@VERSION`.
    pub(super) package: String,
    pub(super) file: PathBuf,
}

/// cargo, at work on one workspace.
#[derive(Debug)]
pub struct Cargo {
    pub(super) root: PathBuf,
    nightly: String,
    /// What is to be built at all.
    wanted: Builds,
    /// What any process of a test run may want of the workspace.
    all: fn(&Path) -> Builds,
    built: [OnceLock<Result<Built, String>>; 5],
    workspace: OnceLock<Workspace>,
}

#[derive(Debug)]
struct Workspace {
    target: PathBuf,
    /// The packages that `cargo test` looks at first.
    first: Vec<String>,
}

impl Cargo {
    pub(super) fn new(catalog: &Catalog, wanted: Builds, all: fn(&Path) -> Builds) -> Cargo {
        Cargo {
            root: catalog.root.clone(),
            nightly: catalog.workspace.nightly.clone(),
            wanted,
            all,
            built: Default::default(),
            workspace: OnceLock::new(),
        }
    }

    /// cargo's target directory.
    pub(super) fn target(&self) -> Result<&Path> {
        Ok(&self.workspace()?.target)
    }

    fn workspace(&self) -> Result<&Workspace> {
        if let Some(found) = self.workspace.get() {
            return Ok(found);
        }
        let manifest = self.root.join("Cargo.toml");
        let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec()?;
        let mut first = metadata.workspace_default_packages();
        let listed = |path: &str| path.contains("/listings/") || path.contains("/exercises/");
        first.retain(|package| !listed(package.manifest_path.as_str()));
        let first = first.iter().map(|package| package.name.to_string()).collect();
        let target = metadata.target_directory.into();
        Ok(self.workspace.get_or_init(|| Workspace { target, first }))
    }

    /// A listing's executable.
    ///
    /// # Errors
    /// The compiler's diagnostics, if a listing does not compile.
    pub(super) fn executable(&self, build: Build, package: &str) -> Result<PathBuf> {
        let Built { executables, rejected, said, .. } = self.built(build)?;
        if let Some(said) = rejected.get(package).or_else(|| rejected.get(package_of(package))) {
            let with = match build {
                Build::Nightly => format!(" with {}", self.nightly),
                _ => String::new(),
            };
            bail!("the program does not compile{with}\n{said}    fix: correct it");
        }
        executables.get(package).cloned().with_context(|| {
            format!(
                "cargo built no program called `{package}`\n{said}    fix: make `cargo build -p {package}` work and build `{package}`"
            )
        })
    }

    /// What cargo built. Under nextest, where each test is a process of its own,
    /// the first to come builds everything that any of them may need, and the
    /// others of the same run read what it built.
    pub(super) fn built(&self, build: Build) -> Result<&Built> {
        let found = self.built[build as usize].get_or_init(|| {
            let built = match env::var("NEXTEST_RUN_ID") {
                Ok(run) => self.built_before(build, &run),
                Err(_) => self.build(build, &self.wanted),
            };
            built.map_err(|error| format!("{error:#}"))
        });
        found.as_ref().map_err(|reason| anyhow!("{reason}"))
    }

    fn built_before(&self, build: Build, run: &str) -> Result<Built> {
        let folder = self.workspace()?.target.join("book");
        fs::create_dir_all(&folder)?;
        let lock = File::create(folder.join("build.lock"))?;
        lock.lock()?;
        let file = folder.join(format!("built-{build:?}.json"));
        let done: Option<(String, Built)> =
            fs::read(&file).ok().and_then(|text| serde_json::from_slice(&text).ok());
        if let Some((before, built)) = done
            && before == run
        {
            return Ok(built);
        }
        let built = self.build(build, &(self.all)(&self.root))?;
        fs::write(&file, serde_json::to_vec(&(run, &built))?)?;
        Ok(built)
    }

    /// Builds these packages, all but those that do not compile: one of them is
    /// no reason for the others to fail.
    fn build(&self, build: Build, wanted: &Builds) -> Result<Built> {
        let wanted = wanted.iter().filter(|(of, _)| *of == build);
        let mut packages: BTreeSet<&str> = wanted.map(|(_, package)| &**package).collect();
        let mut built = Built::default();
        loop {
            let before = packages.len();
            let done = self.build_once(build, &packages, &mut built)?;
            let rejected =
                |of: &str| built.rejected.keys().any(|it| package_of(it) == package_of(of));
            packages.retain(|of| !rejected(of));
            if done || packages.is_empty() || packages.len() == before {
                return Ok(built);
            }
        }
    }

    /// Runs cargo over these packages and notes what it built; whether it built
    /// everything.
    fn build_once(
        &self,
        build: Build,
        packages: &BTreeSet<&str>,
        built: &mut Built,
    ) -> Result<bool> {
        let Workspace { target, first } = self.workspace()?;
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        match build {
            Build::Debug => cargo.args(["build", "--keep-going", "--bins"]),
            Build::Release => cargo.args(["build", "--keep-going", "--bins", "--release"]),
            Build::Nightly => {
                cargo = cargo_of(&self.nightly);
                cargo.args(["build", "--keep-going", "--bins", "--features=nightly"]);
                cargo.arg("--target-dir").arg(target.join("nightly"))
            }
            // Only `cargo build` can keep going; its `--tests` is more than this.
            Build::Tests => cargo.args(["test", "--no-run", "--bins"]),
            // A learner's attempt need not compile; what it depends on does.
            Build::Exercise => cargo.args(["build", "--keep-going", "--tests"]),
        };
        // Together with those, dependencies have the features they have in
        // `cargo test`, and are not built a second time.
        let with_first = matches!(build, Build::Debug | Build::Tests);
        let first = first.iter().filter(|_| with_first).map(String::as_str);
        let output = cargo
            .current_dir(&self.root)
            .arg("--message-format=json")
            .args(
                packages
                    .iter()
                    .copied()
                    .map(package_of)
                    .chain(first)
                    .flat_map(|of| ["--package", of]),
            )
            .args(
                packages.iter().filter_map(|of| of.split_once('/')).flat_map(|of| ["--test", of.1]),
            )
            .output()
            .context("cargo")?;
        let mut others = String::new();
        // Which of them a target is: a program, or one of the files of tests.
        let named = |target: &str| {
            let mut of = packages.iter().filter(|of| of.rsplit('/').next() == Some(target));
            of.next().map(|of| of.to_string())
        };
        for message in Message::parse_stream(output.stdout.as_slice()) {
            match message? {
                Message::CompilerArtifact(artifact) => {
                    let wanted = artifact.profile.test == (build == Build::Tests);
                    let mut libraries = artifact.filenames.iter();
                    if let Some(executable) = artifact.executable {
                        if wanted && let Some(of) = named(&artifact.target.name) {
                            built.executables.insert(of, executable.into());
                        }
                    } else if let Some(file) =
                        libraries.find(|file| file.extension() != Some("rmeta"))
                        && !artifact.target.is_custom_build()
                    {
                        let package = artifact.package_id.repr;
                        built.libraries.push(Library { package, file: file.into() });
                    }
                }
                Message::CompilerMessage(found)
                    if found.message.level == DiagnosticLevel::Error =>
                {
                    let said = match named(&found.target.name) {
                        Some(of) => built.rejected.entry(of).or_default(),
                        None => &mut others,
                    };
                    said.push_str(&found.message.rendered.unwrap_or_default());
                }
                _ => {}
            }
        }
        built.said = if others.is_empty() { errors(&output) } else { others };
        Ok(output.status.success())
    }
}

fn package_of(build: &str) -> &str {
    build.split('/').next().unwrap_or(build)
}

/// What cargo said, from its first error on; before that is its progress.
fn errors(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    let errors = said.lines().skip_while(|line| !line.starts_with("error"));
    errors.map(|line| format!("{line}\n")).collect()
}
