//! Compiling: every listing by cargo, and what stands in for a listing's or
//! exercise's source (rejected variants, answers) by rustc against the same
//! dependencies.

use std::collections::BTreeMap;
use std::env;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, Result, bail, ensure};
use cargo_metadata::semver::Version;
use cargo_metadata::{Dependency, DependencyKind, Message};
use serde::{Deserialize, Serialize};

use crate::catalog::{Exercise, Listing};
use crate::files::write_whole;
use crate::run;
use crate::source::Source;

/// A build profile of cargo's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Overflow and bounds are checked.
    Debug,
    /// Overflow wraps.
    Release,
}

/// What cargo built: programs by package, and the libraries they were built with.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Built {
    /// Package name to executable.
    pub programs: BTreeMap<String, PathBuf>,
    /// Package name to the executable that runs its unit tests, where it has any.
    pub tests: BTreeMap<String, PathBuf>,
    libraries: Vec<Library>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Library {
    package: String,
    version: Version,
    name: String,
    file: PathBuf,
}

/// What compiles, runs and compares: with another judge, no verdict is kept.
const JUDGES: [&str; 3] = [
    include_str!("compile.rs"),
    include_str!("run.rs"),
    include_str!("record.rs"),
];

/// The edition of every listing, rejected variant and answer.
pub const EDITION: &str = "2024";

/// The pinned toolchain, at work on one workspace.
#[derive(Clone, Debug)]
pub struct Compiler {
    root: PathBuf,
    /// Cargo's target directory.
    target: PathBuf,
    /// The package at the root, where there is one, and a test of its.
    verifier: Option<(String, String)>,
    /// The toolchain's folder; its rustc compiles wherever it is started.
    sysroot: PathBuf,
    /// All that decides what the compiler makes of a source besides the source:
    /// its version, the workspace's manifest and lock file.
    setting: String,
}

impl Compiler {
    /// Finds out about the toolchain and the workspace at `root`.
    ///
    /// # Errors
    /// If there is no rustc, or no workspace.
    pub fn new(root: &Path) -> Result<Compiler> {
        let metadata = cargo_metadata::MetadataCommand::new()
            .manifest_path(root.join("Cargo.toml"))
            .no_deps()
            .exec()?;
        let rustc = |argument: &[&str]| -> Result<String> {
            let output = Command::new("rustc")
                .args(argument)
                .current_dir(root)
                .output()
                .context("rustc")?;
            Ok(String::from_utf8(output.stdout)?)
        };
        let text = |file: &str| fs::read_to_string(root.join(file)).unwrap_or_default();
        let verifier = metadata.root_package().and_then(|package| {
            let test = package.targets.iter().find(|target| target.is_test())?;
            Some((package.name.to_string(), test.name.clone()))
        });
        Ok(Compiler {
            root: root.to_owned(),
            verifier,
            target: metadata.target_directory.into(),
            sysroot: PathBuf::from(rustc(&["--print", "sysroot"])?.trim()),
            setting: rustc(&["-vV"])? + &text("Cargo.toml") + &text("Cargo.lock"),
        })
    }

    /// Builds the programs of these listings and, for debug, their unit tests.
    ///
    /// Under nextest, where each test is a process of its own, the first to come
    /// builds and the others of the same run read what it built.
    ///
    /// # Errors
    /// The compiler's words, if a listing does not compile.
    pub fn build<'l>(
        &self,
        listings: impl IntoIterator<Item = &'l Listing>,
        profile: Profile,
    ) -> Result<Built> {
        let listings: Vec<&Listing> = listings.into_iter().collect();
        let Some(run) = env::var_os("NEXTEST_RUN_ID") else {
            return self.cargo_build(&listings, profile);
        };
        let names: Vec<&str> = listings.iter().map(|l| l.name.as_str()).collect();
        let folder = self.target.join("book");
        fs::create_dir_all(&folder)?;
        let lock = File::create(folder.join("build.lock"))?;
        lock.lock()?;
        let stamp = folder.join(format!("built-{profile:?}.json").to_lowercase());
        let asked = (run.to_string_lossy().into_owned(), names.join(" "));
        if let Some((done, built)) = read_json::<((String, String), Built)>(&stamp)
            && done == asked
        {
            return Ok(built);
        }
        let built = self.cargo_build(&listings, profile)?;
        fs::write(&stamp, serde_json::to_vec(&(asked, &built))?)?;
        Ok(built)
    }

    fn cargo_build(&self, listings: &[&Listing], profile: Profile) -> Result<Built> {
        let mut built = Built::default();
        let names = |listings: &mut dyn Iterator<Item = &&Listing>| -> Vec<String> {
            listings.map(|listing| listing.name.clone()).collect()
        };
        let all = names(&mut listings.iter());
        if all.is_empty() {
            return Ok(built);
        }
        match profile {
            Profile::Release => self.cargo(&["build", "--bins", "--release"], &all, &mut built)?,
            Profile::Debug => {
                let mut programs = vec!["build", "--bins"];
                let mut tests = vec!["test", "--no-run", "--bins"];
                // With one of the root's tests, the dependencies have the features
                // they have in `cargo test`, and are not built a second time.
                if let Some((root, test)) = &self.verifier {
                    programs.extend(["--package", root, "--test", test]);
                    tests.extend(["--package", root, "--test", test]);
                }
                self.cargo(&programs, &all, &mut built)?;
                let tested = names(&mut listings.iter().filter(|listing| listing.has_tests()));
                if !tested.is_empty() {
                    self.cargo(&tests, &tested, &mut built)?;
                }
            }
        }
        Ok(built)
    }

    /// Runs cargo over these packages and takes down what it built.
    fn cargo(&self, arguments: &[&str], packages: &[String], built: &mut Built) -> Result<()> {
        let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .current_dir(&self.root)
            .args(arguments)
            .arg("--message-format=json-render-diagnostics")
            .args(packages.iter().flat_map(|package| ["--package", package]))
            .output()
            .context("cargo build")?;
        ensure!(
            output.status.success(),
            "cargo build failed:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        for message in Message::parse_stream(output.stdout.as_slice()) {
            let Message::CompilerArtifact(artifact) = message? else {
                continue;
            };
            let (package, version) = name_and_version(&artifact.package_id.repr)?;
            if let Some(program) = artifact.executable {
                let kind = match artifact.profile.test {
                    true => &mut built.tests,
                    false => &mut built.programs,
                };
                kind.insert(package, program.into());
            } else if let Some(file) = artifact
                .filenames
                .iter()
                .find(|file| file.extension() != Some("rmeta"))
            {
                built.libraries.push(Library {
                    package,
                    version,
                    name: artifact.target.name.replace('-', "_"),
                    file: file.into(),
                });
            }
        }
        Ok(())
    }

    /// rustc, with these dependencies as `built` has them.
    fn rustc<'b>(
        &self,
        dependencies: &[Dependency],
        built: impl FnOnce() -> Result<&'b Built>,
    ) -> Result<Command> {
        let mut command = Command::new(self.sysroot.join("bin/rustc"));
        command
            .args(["--edition", EDITION, "--color=never"])
            .args(self.sysroot_without_sources())
            .env_remove("RUSTC_LOG");
        if dependencies.is_empty() {
            return Ok(command);
        }
        let libraries = &built()?.libraries;
        let deps = self.target.join("debug/deps");
        command
            .arg("-L")
            .arg(format!("dependency={}", deps.display()));
        for dependency in dependencies {
            let library = libraries.iter().find(|library| {
                library.package == dependency.name && dependency.req.matches(&library.version)
            });
            if let Some(Library { name, file, .. }) = library {
                command
                    .arg("--extern")
                    .arg(format!("{name}={}", file.display()));
            }
        }
        Ok(command)
    }

    /// Where the `rust-src` component is installed, rustc quotes the standard
    /// library's source in its errors; where it is not, it cannot. So that
    /// every machine gets the same words, it is given a sysroot without them.
    fn sysroot_without_sources(&self) -> Option<String> {
        if !self.sysroot.join("lib/rustlib/src/rust").exists() {
            return None;
        }
        let shadow = self.target.join("book/sysroot");
        let rustlib = shadow.join("lib/rustlib");
        fs::create_dir_all(&rustlib).ok()?;
        for entry in fs::read_dir(self.sysroot.join("lib/rustlib"))
            .ok()?
            .flatten()
        {
            if entry.file_name() != "src" && entry.path().is_dir() {
                // Already there on every run but the first.
                let _ = link_folder(&entry.path(), &rustlib.join(entry.file_name()));
            }
        }
        Some(format!("--sysroot={}", shadow.display()))
    }

    /// A file below cargo's target directory for what follows from `inputs`
    /// under this toolchain and lock file, and needs not be found out again.
    pub(crate) fn keep(&self, inputs: impl Hash) -> PathBuf {
        let mut hasher = DefaultHasher::new();
        (JUDGES, &self.setting, inputs).hash(&mut hasher);
        self.target
            .join(format!("book/known/{:016x}", hasher.finish()))
    }

    /// The compiler's words about a program that it must reject.
    ///
    /// `dependencies` are the program's, `built` what cargo made of them; it is
    /// asked for only where it is needed. What the compiler said of the same
    /// program in the same setting before is not asked again.
    ///
    /// # Errors
    /// If the program compiles, or rustc cannot be run.
    pub fn rejection<'b>(
        &self,
        source: &Source,
        dependencies: &[Dependency],
        built: impl FnOnce() -> Result<&'b Built>,
    ) -> Result<String> {
        let kept = self.keep(("rejection", format!("{dependencies:?}"), source.text()));
        if let Ok(words) = fs::read_to_string(&kept) {
            return Ok(words);
        }
        let dependencies: Vec<Dependency> = dependencies
            .iter()
            .filter(|dependency| dependency.kind == DependencyKind::Normal)
            .cloned()
            .collect();
        let folder = tempfile::tempdir()?;
        // As `src/main.rs` under the working folder, so that this is what the
        // compiler calls it, on every machine.
        fs::create_dir(folder.path().join("src"))?;
        fs::write(folder.path().join("src/main.rs"), source.text())?;
        let output = self
            .rustc(&dependencies, built)?
            .args(["--crate-type=bin", "--emit=metadata", "--out-dir", "."])
            .arg("src/main.rs")
            .current_dir(folder.path())
            .output()
            .context("rustc")?;
        ensure!(
            !output.status.success(),
            "the program compiles; make it fail again, or move it to a listing"
        );
        let words = words(&output)?;
        write_whole(&kept, &words)?;
        Ok(words)
    }

    /// What the tests of an exercise said of an answer when both, the toolchain
    /// and the lock file were what they are now.
    pub fn verdict_before(&self, exercise: &Exercise, answer: &Source) -> Option<Verdict> {
        read_json(&self.kept_verdict(exercise, answer))
    }

    fn kept_verdict(&self, exercise: &Exercise, answer: &Source) -> PathBuf {
        let dependencies = format!("{:?}", exercise.dependencies);
        self.keep((
            "verdict",
            &exercise.name,
            dependencies,
            answer.text(),
            exercise.tests.text(),
        ))
    }

    /// Compiles an answer to an exercise and the tests with it, and runs the tests.
    ///
    /// # Errors
    /// If something cannot be written or run; what the compiler or the tests
    /// say is in the [`Verdict`].
    pub fn examine<'b>(
        &self,
        exercise: &Exercise,
        answer: &Source,
        built: impl Fn() -> Result<&'b Built>,
    ) -> Result<Verdict> {
        let folder = tempfile::tempdir()?;
        let program = folder
            .path()
            .join("tests")
            .with_extension(env::consts::EXE_EXTENSION);
        let verdict = match self.compile_answer(exercise, answer, folder.path(), &program, built)? {
            Some(said) => Verdict::DoesNotCompile(said),
            None => run_tests(&program, folder.path())?,
        };
        let kept = self.kept_verdict(exercise, answer);
        write_whole(&kept, &serde_json::to_string(&verdict)?)?;
        Ok(verdict)
    }

    /// What the compiler says against it, if anything.
    fn compile_answer<'b>(
        &self,
        exercise: &Exercise,
        answer: &Source,
        folder: &Path,
        program: &Path,
        built: impl Fn() -> Result<&'b Built>,
    ) -> Result<Option<String>> {
        let crate_name = &exercise.name.replace('-', "_");
        let library = folder.join(format!("lib{crate_name}.rlib"));
        fs::write(folder.join("lib.rs"), answer.text())?;
        fs::write(folder.join("tests.rs"), exercise.tests.text())?;
        let output = self
            .rustc(&exercise.dependencies, &built)?
            .args([
                "--crate-type=lib",
                "--crate-name",
                crate_name,
                "lib.rs",
                "-o",
            ])
            .arg(&library)
            .current_dir(folder)
            .output()?;
        if !output.status.success() {
            return words(&output).map(Some);
        }
        let output = self
            .rustc(&exercise.dependencies, &built)?
            .args(["--test", "tests.rs", "-Cstrip=symbols", "--extern"])
            .arg(format!("{crate_name}={}", library.display()))
            .arg("-o")
            .arg(program)
            .current_dir(folder)
            .output()?;
        if !output.status.success() {
            return words(&output).map(Some);
        }
        Ok(None)
    }

    /// Builds a nightly listing, apart from the others.
    ///
    /// # Errors
    /// The compiler's words, if it does not compile.
    pub fn build_nightly(&self, listing: &Listing) -> Result<PathBuf> {
        let target = self.target.join("nightly");
        let output = nightly_cargo()
            .current_dir(&self.root)
            .args(["build", "--features", "nightly", "--package", &listing.name])
            .arg("--target-dir")
            .arg(&target)
            .output()?;
        ensure!(
            output.status.success(),
            "cargo +nightly build failed:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let program = target.join("debug").join(&listing.name);
        Ok(program.with_extension(env::consts::EXE_EXTENSION))
    }
}

/// Runs the program that holds a crate's tests, in `folder`.
///
/// # Errors
/// If it cannot be started, or does not end within a minute.
pub fn run_tests(program: &Path, folder: &Path) -> Result<Verdict> {
    let mut tests = Command::new(program);
    tests.current_dir(folder).env_remove("RUST_BACKTRACE");
    let done = run::finish(&mut tests, "")?;
    Ok(match done.status.success() {
        true => Verdict::Passes,
        false => Verdict::Fails(done.stdout),
    })
}

fn read_json<T: serde::de::DeserializeOwned>(file: &Path) -> Option<T> {
    serde_json::from_slice(&fs::read(file).ok()?).ok()
}

/// `registry+https://…#tokio@1.54.1` or `path+file:///…/NAME#0.1.0`.
fn name_and_version(id: &str) -> Result<(String, Version)> {
    let (source, fragment) = id.rsplit_once('#').context("a package id without `#`")?;
    let (name, version) = match fragment.split_once('@') {
        Some(pair) => pair,
        None => (source.rsplit('/').next().unwrap_or_default(), fragment),
    };
    Ok((name.to_owned(), version.parse()?))
}

/// What a crate's tests say of it, or an exercise's of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// All tests pass.
    Passes,
    /// At least one test fails; what the test program printed.
    Fails(String),
    /// The answer, or the tests with it, are rejected with these words.
    DoesNotCompile(String),
}

/// What rustc said, with its own long commit hash shortened to its version.
fn words(output: &Output) -> Result<String> {
    let said = String::from_utf8_lossy(&output.stderr).replace("\r\n", "\n");
    let commit = regex_lite::Regex::new("/rustc/[0-9a-f]{40}/")?;
    let said = commit.replace_all(&said, "/rustc/").into_owned();
    if said.contains("written to") && said.contains("long-type") {
        bail!("the compiler writes a long type to a file of its own; use shorter types:\n{said}");
    }
    Ok(said)
}

/// Whether a nightly compiler is installed; the reason, if not.
///
/// # Errors
/// Says how to install one.
pub fn nightly() -> Result<()> {
    let found = nightly_cargo().arg("--version").output();
    match found {
        Ok(output) if output.status.success() => Ok(()),
        _ => bail!("no nightly toolchain; `rustup toolchain install nightly`"),
    }
}

/// rustup's own `cargo`, which understands `+nightly`: the `cargo` that runs
/// the tests is a toolchain's, which does not.
fn nightly_cargo() -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo"]);
    for name in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN"] {
        command.env_remove(name);
    }
    command
}

#[cfg(unix)]
fn link_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(windows)]
fn link_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn package_ids_of_both_kinds_are_read() {
        let read = |id| name_and_version(id).unwrap().0;
        assert_eq!(
            read("registry+https://github.com/rust-lang/crates.io-index#tokio@1.54.1"),
            "tokio"
        );
        assert_eq!(
            read("path+file:///book/listings/iteration/lines#0.1.0"),
            "lines"
        );
        assert_eq!(
            read("path+file:///book/tools/book#renamed@0.1.0"),
            "renamed"
        );
    }
}
