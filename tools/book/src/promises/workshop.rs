//! Compiling: listings by cargo, and what takes the place of a crate's source
//! (rejected variants, answers to exercises) by rustc with the same dependencies.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, bail, ensure};
use cargo_metadata::Message;
use cargo_metadata::diagnostic::DiagnosticLevel;
use serde::{Deserialize, Serialize};

use super::machine::cargo_of;
use super::verdict::{Verdict, run_tests};
use crate::programs::source::Source;
use crate::programs::{Catalog, Dependency, Exercise, Listing};

/// What cargo builds, one command each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Build {
    /// Programs as `cargo run` builds them.
    Debug,
    /// Programs as `cargo run --release` builds them.
    Release,
    /// Programs that need the nightly compiler, apart from the others.
    Nightly,
    /// Programs' unit tests.
    Tests,
    /// The crates that an exercise uses.
    Exercise,
}

/// Builds, and the package that each is about.
pub type Builds = BTreeSet<(Build, String)>;

/// What cargo built: executables by package, and the libraries they use.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Built {
    executables: BTreeMap<String, PathBuf>,
    libraries: Vec<Library>,
    /// What the compiler said about a package that it rejects.
    rejected: BTreeMap<String, String>,
    /// What it said about other crates or, if nothing, what cargo said.
    said: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Library {
    /// Ends in `NAME@VERSION`.
    package: String,
    file: PathBuf,
}

/// The pinned toolchain, at work on one workspace. What has to be compiled is
/// compiled, all at once, when the first of it is needed.
#[derive(Debug)]
pub struct Workshop {
    root: PathBuf,
    edition: String,
    nightly: String,
    /// What is to be built at all.
    wanted: Builds,
    /// What any process of a test run may want of the workspace.
    all: fn(&Path) -> Builds,
    built: [OnceLock<Result<Built, String>>; 5],
    toolchain: OnceLock<Toolchain>,
}

#[derive(Debug)]
struct Toolchain {
    /// Cargo's target directory.
    target: PathBuf,
    /// The toolchain's folder; its rustc compiles wherever it is started.
    sysroot: PathBuf,
    /// Packages of the workspace that `cargo test` looks at first.
    first: Vec<String>,
}

impl Workshop {
    /// For these packages of the catalog's workspace.
    pub(super) fn new(catalog: &Catalog, wanted: Builds, all: fn(&Path) -> Builds) -> Workshop {
        Workshop {
            root: catalog.root.clone(),
            edition: catalog.workspace.edition.clone(),
            nightly: catalog.workspace.nightly.clone(),
            wanted,
            all,
            built: Default::default(),
            toolchain: OnceLock::new(),
        }
    }

    /// A listing's executable.
    ///
    /// # Errors
    /// The compiler's diagnostics, if a listing does not compile.
    pub(super) fn executable(&self, build: Build, package: &str) -> Result<PathBuf> {
        let Built { executables, rejected, said, .. } = self.built(build)?;
        if let Some(said) = rejected.get(package) {
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
    fn built(&self, build: Build) -> Result<&Built> {
        let found = self.built[build as usize].get_or_init(|| {
            let built = match env::var("NEXTEST_RUN_ID") {
                Ok(run) => self.built_once(build, &run),
                Err(_) => self.cargo(build, &self.wanted),
            };
            built.map_err(|error| format!("{error:#}"))
        });
        found.as_ref().map_err(|reason| anyhow!("{reason}"))
    }

    fn built_once(&self, build: Build, run: &str) -> Result<Built> {
        let folder = self.toolchain()?.target.join("book");
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
        let built = self.cargo(build, &(self.all)(&self.root))?;
        fs::write(&file, serde_json::to_vec(&(run, &built))?)?;
        Ok(built)
    }

    /// Builds these packages, all but those that do not compile: one of them is
    /// no reason for the others to fail.
    fn cargo(&self, build: Build, wanted: &Builds) -> Result<Built> {
        let wanted = wanted.iter().filter(|(of, _)| *of == build);
        let mut packages: BTreeSet<&str> = wanted.map(|(_, package)| &**package).collect();
        let mut built = Built::default();
        loop {
            let before = packages.len();
            let done = self.cargo_once(build, &packages, &mut built)?;
            packages.retain(|package| !built.rejected.contains_key(*package));
            if done || packages.is_empty() || packages.len() == before {
                return Ok(built);
            }
        }
    }

    /// Runs cargo over these packages and notes what it built; whether it built
    /// everything.
    fn cargo_once(
        &self,
        build: Build,
        packages: &BTreeSet<&str>,
        built: &mut Built,
    ) -> Result<bool> {
        let Toolchain { target, first, .. } = self.toolchain()?;
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
            .args(packages.iter().copied().chain(first).flat_map(|package| ["--package", package]))
            .output()
            .context("cargo")?;
        let mut others = String::new();
        for message in Message::parse_stream(output.stdout.as_slice()) {
            match message? {
                Message::CompilerArtifact(artifact) => {
                    let wanted = artifact.profile.test == (build == Build::Tests);
                    let mut libraries = artifact.filenames.iter();
                    if let Some(executable) = artifact.executable {
                        if wanted && artifact.target.is_bin() {
                            built.executables.insert(artifact.target.name, executable.into());
                        }
                    } else if let Some(file) =
                        libraries.find(|file| file.extension() != Some("rmeta"))
                    {
                        let package = artifact.package_id.repr;
                        built.libraries.push(Library { package, file: file.into() });
                    }
                }
                Message::CompilerMessage(found)
                    if found.message.level == DiagnosticLevel::Error =>
                {
                    let name = found.target.name;
                    let said = match packages.contains(&*name) {
                        true => built.rejected.entry(name).or_default(),
                        false => &mut others,
                    };
                    said.push_str(&found.message.rendered.unwrap_or_default());
                }
                _ => {}
            }
        }
        built.said = if others.is_empty() { errors(&output) } else { others };
        Ok(output.status.success())
    }

    fn toolchain(&self) -> Result<&Toolchain> {
        if let Some(found) = self.toolchain.get() {
            return Ok(found);
        }
        let metadata = cargo_metadata::MetadataCommand::new()
            .manifest_path(self.root.join("Cargo.toml"))
            .no_deps()
            .exec()?;
        let rustc = Command::new("rustc")
            .args(["--print", "sysroot"])
            .current_dir(&self.root)
            .output()
            .context("rustc")?;
        let first = metadata.workspace_default_packages().into_iter();
        let listed = |path: &str| path.contains("/listings/") || path.contains("/exercises/");
        let found = Toolchain {
            first: first
                .filter(|package| !listed(package.manifest_path.as_str()))
                .map(|package| package.name.to_string())
                .collect(),
            target: metadata.target_directory.into(),
            sysroot: PathBuf::from(String::from_utf8(rustc.stdout)?.trim()),
        };
        Ok(self.toolchain.get_or_init(|| found))
    }

    /// rustc, with these dependencies as cargo built them.
    fn rustc<'d>(
        &self,
        build: Build,
        dependencies: impl Iterator<Item = &'d Dependency>,
    ) -> Result<Command> {
        let Toolchain { sysroot, target, .. } = self.toolchain()?;
        let mut command = Command::new(sysroot.join("bin/rustc"));
        command
            .args(["--edition", &self.edition, "--color=never", "-Ldependency"])
            .arg(target.join("debug/deps"))
            .args(sysroot_without_sources(sysroot, target))
            .env_remove("RUSTC_LOG");
        for Dependency { name, version, .. } in dependencies {
            let package = format!("{name}@{version}");
            let Built { libraries, said, .. } = self.built(build)?;
            let mut named = libraries.iter().filter(|library| library.package.ends_with(&package));
            let Library { file, .. } = named.next().with_context(|| {
                format!(
                    "cargo built no `{package}`\n{said}    fix: make `cargo build --workspace` work"
                )
            })?;
            command.arg("--extern").arg(format!("{}={}", name.replace('-', "_"), file.display()));
        }
        Ok(command)
    }

    /// What the compiler says about a program that it must reject.
    ///
    /// # Errors
    /// If the program compiles, or rustc cannot be run.
    pub(super) fn rejection(&self, listing: &Listing, source: &Source) -> Result<String> {
        let folder = tempfile::tempdir()?;
        // As `src/main.rs` under the working folder, so that this is what the
        // compiler calls it, on every machine.
        fs::create_dir(folder.path().join("src"))?;
        fs::write(folder.path().join("src/main.rs"), source.text())?;
        let used = listing.dependencies.iter().filter(|used| !used.dev);
        let output = self
            .rustc(Build::Debug, used)?
            .args(["--crate-type=bin", "--emit=metadata", "--out-dir=.", "src/main.rs"])
            .current_dir(folder.path())
            .output()
            .context("rustc")?;
        ensure!(
            !output.status.success(),
            "the program compiles\n    fix: make it fail again, or make a listing of it"
        );
        diagnostics(&output)
    }

    /// Compiles another source in place of a listing's, and runs its tests.
    ///
    /// # Errors
    /// If something cannot be written or run; what the compiler or the tests
    /// say is in the [`Verdict`].
    pub(super) fn test(&self, listing: &Listing, source: &str) -> Result<Verdict> {
        let main = ("tests.rs", source, &["--test"][..]);
        self.judge(Build::Tests, &listing.dependencies, &[main])
    }

    /// Compiles an answer to an exercise and the tests with it, and runs the tests.
    ///
    /// # Errors
    /// As [`Workshop::test`].
    pub(super) fn examine(&self, exercise: &Exercise, answer: &Source) -> Result<Verdict> {
        let name = exercise.name.replace('-', "_");
        let library = format!("--extern={name}=lib{name}.rlib");
        let (answer, tests) = (answer.text(), exercise.tests.text());
        let sources = [
            ("lib.rs", &*answer, &["--crate-type=lib", "--crate-name", &name][..]),
            ("tests.rs", &tests, &["--test", &library]),
        ];
        let verdict = self.judge(Build::Exercise, &exercise.dependencies, &sources);
        verdict.with_context(|| exercise.tests.path.clone())
    }

    /// Compiles these files, each with its arguments, and runs the last, `tests.rs`.
    fn judge(
        &self,
        build: Build,
        dependencies: &[Dependency],
        sources: &[(&str, &str, &[&str])],
    ) -> Result<Verdict> {
        let folder = tempfile::tempdir()?;
        for (file, text, arguments) in sources {
            fs::write(folder.path().join(file), text)?;
            let mut rustc = self.rustc(build, dependencies.iter())?;
            rustc.args(*arguments).args([file, "-Cstrip=symbols"]).current_dir(folder.path());
            let output = rustc.output().context("rustc")?;
            if !output.status.success() {
                return Ok(Verdict::DoesNotCompile(diagnostics(&output)?));
            }
        }
        let program = folder.path().join("tests").with_extension(env::consts::EXE_EXTENSION);
        run_tests(&program, folder.path())
    }
}

/// What cargo said, from its first error on; before that is its progress.
fn errors(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    let errors = said.lines().skip_while(|line| !line.starts_with("error"));
    errors.map(|line| format!("{line}\n")).collect()
}

/// What rustc said, with its own long commit hash left out.
fn diagnostics(output: &Output) -> Result<String> {
    let said = String::from_utf8_lossy(&output.stderr).replace("\r\n", "\n");
    let commit = regex_lite::Regex::new("/rustc/[0-9a-f]{40}/")?;
    let said = commit.replace_all(&said, "/rustc/").into_owned();
    if said.contains("written to") && said.contains("long-type") {
        bail!(
            "the compiler writes a long type to a file of its own\n{said}    fix: use shorter types"
        );
    }
    Ok(said)
}

/// Where the `rust-src` component is installed, rustc quotes the standard
/// library's source in its errors; where it is not, it cannot. So that every
/// machine gets the same words, it is given a sysroot without them. (The option
/// that rustc's own tests use for this needs RUSTC_BOOTSTRAP, which changes
/// what the compiler says about unstable features.)
fn sysroot_without_sources(sysroot: &Path, target: &Path) -> Option<String> {
    if !sysroot.join("lib/rustlib/src/rust").exists() {
        return None;
    }
    let shadow = target.join("book/sysroot");
    let rustlib = shadow.join("lib/rustlib");
    fs::create_dir_all(&rustlib).ok()?;
    for entry in fs::read_dir(sysroot.join("lib/rustlib")).ok()?.flatten() {
        if entry.file_name() != "src" && entry.path().is_dir() {
            // Already there on every run but the first.
            let _ = link_folder(entry.path(), rustlib.join(entry.file_name()));
        }
    }
    Some(format!("--sysroot={}", shadow.display()))
}

#[cfg(unix)]
use std::os::unix::fs::symlink as link_folder;

#[cfg(windows)]
use std::os::windows::fs::symlink_dir as link_folder;
