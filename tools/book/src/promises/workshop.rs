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
use super::transcript::finish;
use crate::programs::source::Source;
use crate::programs::{Catalog, Dependency, Exercise, Listing};

/// What cargo builds, one command each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Build {
    /// Programs as `cargo run` builds them.
    Debug,
    /// Programs as `cargo run --release` builds them.
    Release,
    /// Programs' unit tests.
    Tests,
    /// The crates that an exercise uses.
    Exercise,
}

/// What cargo built: executables by package, and the libraries they use.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Built {
    executables: BTreeMap<String, PathBuf>,
    libraries: Vec<Library>,
    /// What the compiler said about a package that it rejects.
    rejected: BTreeMap<String, String>,
    /// What cargo said.
    said: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Library {
    /// Ends in `NAME@VERSION`.
    package: String,
    name: String,
    file: PathBuf,
}

/// The pinned toolchain, at work on one workspace. What has to be compiled is
/// compiled, all at once, when the first of it is needed.
#[derive(Debug, Default)]
pub struct Workshop {
    root: PathBuf,
    edition: String,
    /// What is to be built at all.
    packages: BTreeMap<Build, BTreeSet<String>>,
    built: [OnceLock<Result<Built, String>>; 4],
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
    pub fn new(catalog: &Catalog, builds: impl IntoIterator<Item = (Build, String)>) -> Workshop {
        let mut packages: BTreeMap<Build, BTreeSet<String>> = BTreeMap::new();
        for (build, package) in builds {
            packages.entry(build).or_default().insert(package);
        }
        Workshop {
            root: catalog.root.clone(),
            edition: catalog.workspace.edition.clone(),
            packages,
            ..Workshop::default()
        }
    }

    /// A listing's executable.
    ///
    /// # Errors
    /// The compiler's diagnostics, if a listing does not compile.
    pub fn executable(&self, build: Build, package: &str) -> Result<PathBuf> {
        let built = self.built(build)?;
        if let Some(found) = built.executables.get(package) {
            return Ok(found.clone());
        }
        if let Some(said) = built.rejected.get(package) {
            bail!("the program does not compile\n{said}    fix: correct it");
        }
        let said = self.why(build)?;
        bail!(
            "cargo built no program called `{package}`\n{said}    fix: make `cargo build -p {package}` work and build `{package}`"
        );
    }

    /// Why something was not built: what the compiler said about crates or, if
    /// it said nothing, cargo.
    fn why(&self, build: Build) -> Result<String> {
        let Built { rejected, said, .. } = self.built(build)?;
        let crates = rejected.iter().filter(|(name, _)| !self.packages[&build].contains(*name));
        let crates: String = crates.map(|(_, said)| said.as_str()).collect();
        Ok(if crates.is_empty() { said.clone() } else { crates })
    }

    /// What cargo built. Under nextest, where each test is a process of its own,
    /// the first to come builds everything that any of them may need, and the
    /// others of the same run read what it built.
    fn built(&self, build: Build) -> Result<&Built> {
        let found = self.built[build as usize].get_or_init(|| {
            let built = match env::var("NEXTEST_RUN_ID") {
                Ok(run) => self.built_once(build, &run),
                Err(_) => self.cargo(build, &self.packages[&build]),
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
        let catalog = Catalog::load(&self.root);
        let all = super::of_programs(&catalog);
        let all = all.into_iter().filter_map(|promise| promise.builds);
        let packages = all.filter(|(found, _)| *found == build).map(|(_, package)| package);
        let built = self.cargo(build, &packages.collect())?;
        fs::write(&file, serde_json::to_vec(&(run, &built))?)?;
        Ok(built)
    }

    /// Builds these packages, all but those that do not compile: one of them is
    /// no reason for the others to fail.
    fn cargo(&self, build: Build, packages: &BTreeSet<String>) -> Result<Built> {
        let (mut built, mut packages) = (Built::default(), packages.clone());
        loop {
            let before = packages.len();
            let done = self.cargo_once(build, &packages, &mut built)?;
            packages.retain(|package| !built.rejected.contains_key(package));
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
        packages: &BTreeSet<String>,
        built: &mut Built,
    ) -> Result<bool> {
        let arguments: &[&str] = match build {
            Build::Debug => &["build", "--keep-going", "--bins"],
            Build::Release => &["build", "--keep-going", "--bins", "--release"],
            // Only `cargo build` can keep going; its `--tests` is more than this.
            Build::Tests => &["test", "--no-run", "--bins"],
            // A learner's attempt need not compile; what it depends on does.
            Build::Exercise => &["build", "--keep-going", "--tests"],
        };
        // Together with those, dependencies have the features they have in
        // `cargo test`, and are not built a second time.
        let first = match build {
            Build::Debug | Build::Tests => &self.toolchain()?.first[..],
            Build::Release | Build::Exercise => &[],
        };
        let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .current_dir(&self.root)
            .args(arguments)
            .arg("--message-format=json")
            .args(packages.iter().chain(first).flat_map(|package| ["--package", package]))
            .output()
            .context("cargo")?;
        built.said = errors(&output);
        for message in Message::parse_stream(output.stdout.as_slice()) {
            let artifact = match message? {
                Message::CompilerArtifact(artifact) => artifact,
                Message::CompilerMessage(said) if said.message.level == DiagnosticLevel::Error => {
                    let rejected = built.rejected.entry(said.target.name).or_default();
                    rejected.push_str(&said.message.rendered.unwrap_or_default());
                    continue;
                }
                _ => continue,
            };
            let wanted = artifact.profile.test == (build == Build::Tests);
            if let Some(executable) = artifact.executable {
                if wanted && artifact.target.is_bin() {
                    built.executables.insert(artifact.target.name, executable.into());
                }
            } else if let Some(file) =
                artifact.filenames.iter().find(|file| file.extension() != Some("rmeta"))
            {
                built.libraries.push(Library {
                    package: artifact.package_id.repr,
                    name: artifact.target.name.replace('-', "_"),
                    file: file.into(),
                });
            }
        }
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
    fn rustc(&self, build: Build, dependencies: &[&Dependency]) -> Result<Command> {
        let Toolchain { sysroot, target, .. } = self.toolchain()?;
        let mut command = Command::new(sysroot.join("bin/rustc"));
        command
            .args(["--edition", &self.edition, "--color=never"])
            .args(sysroot_without_sources(sysroot, target))
            .env_remove("RUSTC_LOG");
        if dependencies.is_empty() {
            return Ok(command);
        }
        let libraries = &self.built(build)?.libraries;
        let search = target.join("debug/deps");
        command.arg("-L").arg(format!("dependency={}", search.display()));
        for Dependency { name, version, .. } in dependencies {
            let package = format!("{name}@{version}");
            let mut named = libraries.iter().filter(|library| library.package.ends_with(&package));
            let Library { name, file, .. } = named.next().with_context(|| {
                let said = self.why(build).unwrap_or_default();
                format!(
                    "cargo built no `{package}`\n{said}    fix: make `cargo build --workspace` work"
                )
            })?;
            command.arg("--extern").arg(format!("{name}={}", file.display()));
        }
        Ok(command)
    }

    /// What the compiler says about a program that it must reject.
    ///
    /// # Errors
    /// If the program compiles, or rustc cannot be run.
    pub fn rejection(&self, listing: &Listing, source: &Source) -> Result<String> {
        let folder = tempfile::tempdir()?;
        // As `src/main.rs` under the working folder, so that this is what the
        // compiler calls it, on every machine.
        fs::create_dir(folder.path().join("src"))?;
        fs::write(folder.path().join("src/main.rs"), source.text())?;
        let used: Vec<_> = listing.dependencies.iter().filter(|used| !used.dev).collect();
        let output = self
            .rustc(Build::Debug, &used)?
            .args(["--crate-type=bin", "--emit=metadata", "--out-dir", "."])
            .arg("src/main.rs")
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
    /// As [`Workshop::examine`].
    pub fn test_instead(&self, listing: &Listing, source: &Source) -> Result<Verdict> {
        let folder = tempfile::tempdir()?;
        let program = folder.path().join("main").with_extension(env::consts::EXE_EXTENSION);
        fs::write(folder.path().join("main.rs"), source.text())?;
        let used: Vec<_> = listing.dependencies.iter().collect();
        let mut rustc = self.rustc(Build::Tests, &used)?;
        let output = rustc
            .args(["--test", "main.rs", "-Cstrip=symbols"])
            .current_dir(folder.path())
            .output()?;
        if !output.status.success() {
            return Ok(Verdict::DoesNotCompile(diagnostics(&output)?));
        }
        run_tests(&program, folder.path())
    }

    /// Compiles an answer to an exercise and the tests with it, and runs the tests.
    ///
    /// # Errors
    /// If something cannot be written or run; what the compiler or the tests
    /// say is in the [`Verdict`].
    pub fn examine(&self, exercise: &Exercise, answer: &Source) -> Result<Verdict> {
        let folder = tempfile::tempdir()?;
        let program = folder.path().join("tests").with_extension(env::consts::EXE_EXTENSION);
        let crate_name = exercise.crate_name();
        let library = format!("{crate_name}=lib{crate_name}.rlib");
        let used: Vec<_> = exercise.dependencies.iter().collect();
        fs::write(folder.path().join("lib.rs"), answer.text())?;
        fs::write(folder.path().join("tests.rs"), exercise.tests.text())?;
        let as_library = ["--crate-type=lib", "--crate-name", &crate_name, "lib.rs"];
        let as_tests = ["--test", "tests.rs", "-Cstrip=symbols", "--extern", &library];
        for arguments in [&as_library[..], &as_tests] {
            let output = self
                .rustc(Build::Exercise, &used)?
                .args(arguments)
                .current_dir(folder.path())
                .output()?;
            if !output.status.success() {
                return Ok(Verdict::DoesNotCompile(diagnostics(&output)?));
            }
        }
        run_tests(&program, folder.path()).with_context(|| exercise.tests.path.clone())
    }

    /// Builds a nightly listing, apart from the others; returns its program.
    ///
    /// # Errors
    /// The compiler's diagnostics, if it does not compile.
    pub fn nightly(&self, toolchain: &str, listing: &Listing) -> Result<PathBuf> {
        let target = self.toolchain()?.target.join("nightly");
        let output = cargo_of(toolchain)
            .current_dir(&self.root)
            .args(["build", "--features", "nightly", "--package", &listing.name])
            .arg("--target-dir")
            .arg(&target)
            .output()?;
        ensure!(
            output.status.success(),
            "the program does not compile with {toolchain}\n{}    fix: correct it",
            errors(&output)
        );
        let program = target.join("debug").join(&listing.name);
        Ok(program.with_extension(env::consts::EXE_EXTENSION))
    }
}

/// What a crate's tests say of it, or an exercise's of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All tests pass.
    Passes,
    /// At least one test fails; what the test program printed.
    Fails(String),
    /// The answer, or the tests with it, are rejected like this.
    DoesNotCompile(String),
}

/// Runs the program that holds a crate's tests, in `folder`.
///
/// # Errors
/// If it cannot be started, holds no test, or does not end within a minute.
pub(super) fn run_tests(program: &Path, folder: &Path) -> Result<Verdict> {
    let mut tests = Command::new(program);
    tests.current_dir(folder).env_remove("RUST_BACKTRACE");
    let done = finish(&mut tests, "")?;
    ensure!(
        !done.stdout.starts_with("\nrunning 0 tests"),
        "no test is run\n    fix: mark one with `#[test]`"
    );
    if done.status.success() {
        return Ok(Verdict::Passes);
    }
    Ok(Verdict::Fails(done.stdout))
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
