//! The workshop: what takes the place of a crate's source (rejected variants, answers
//! to exercises) is compiled by rustc, with the dependencies that cargo built.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use anyhow::{Context, Result, bail, ensure};

use super::cargo::{Build, Builds, Built, Cargo, Library};
use super::verdict::{Tests, Verdict};
use crate::programs::source::Source;
use crate::programs::{Catalog, Dependency, Exercise, Listing};

/// The pinned toolchain, at work on one workspace.
#[derive(Debug)]
pub struct Workshop {
    pub(super) cargo: Cargo,
    edition: String,
    sysroot: OnceLock<PathBuf>,
}

impl Workshop {
    /// For these packages of the catalog's workspace.
    pub(super) fn new(catalog: &Catalog, wanted: Builds, all: fn(&Path) -> Builds) -> Workshop {
        let edition = catalog.workspace.edition.clone();
        Workshop { cargo: Cargo::new(catalog, wanted, all), edition, sysroot: OnceLock::new() }
    }

    /// The toolchain's folder; its rustc compiles wherever it is started.
    fn sysroot(&self) -> Result<&Path> {
        if let Some(found) = self.sysroot.get() {
            return Ok(found);
        }
        let mut rustc = Command::new("rustc");
        rustc.args(["--print", "sysroot"]).current_dir(&self.cargo.root);
        let said = String::from_utf8(rustc.output().context("rustc")?.stdout)?;
        Ok(self.sysroot.get_or_init(|| said.trim().into()))
    }

    /// rustc, with these dependencies as cargo built them.
    fn rustc<'d>(
        &self,
        build: Build,
        dependencies: impl Iterator<Item = &'d Dependency>,
    ) -> Result<Command> {
        let (sysroot, target) = (self.sysroot()?, self.cargo.target()?);
        let mut command = Command::new(sysroot.join("bin/rustc"));
        command
            .args(["--edition", &self.edition, "--color=never"])
            .arg(format!("-Ldependency={}", target.join("debug/deps").display()))
            .args(sysroot_without_sources(sysroot, target))
            .env_remove("RUSTC_LOG");
        for Dependency { name, version, .. } in dependencies {
            let package = format!("{name}@{version}");
            let Built { libraries, said, .. } = self.cargo.built(build)?;
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
        let main = ("main.rs", source, &["--test"][..]);
        self.judge(Build::Tests, &listing.dependencies, &[main], &listing.rust.main().path)
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
        self.judge(Build::Exercise, &exercise.dependencies, &sources, &exercise.tests.path)
    }

    /// Compiles these files, each with its arguments, and runs the last, which is
    /// `tests` to the author.
    fn judge(
        &self,
        build: Build,
        dependencies: &[Dependency],
        sources: &[(&str, &str, &[&str])],
        tests: &str,
    ) -> Result<Verdict> {
        let folder = tempfile::tempdir()?;
        let mut program = folder.path().to_owned();
        for (file, text, arguments) in sources {
            program = folder.path().join(file);
            fs::write(&program, text)?;
            let mut rustc = self.rustc(build, dependencies.iter())?;
            rustc.args(*arguments).args([file, "-Cstrip=symbols"]).current_dir(folder.path());
            let output = rustc.output().context("rustc")?;
            if !output.status.success() {
                return Ok(Verdict::DoesNotCompile(diagnostics(&output)?));
            }
        }
        program.set_extension(env::consts::EXE_EXTENSION);
        Tests::of(&program, folder.path()).run().with_context(|| tests.to_owned())
    }
}

/// What rustc said, without what differs between machines.
fn diagnostics(output: &Output) -> Result<String> {
    let said = String::from_utf8_lossy(&output.stderr).replace("\r\n", "\n");
    let said = without_homes(&said)?;
    if said.contains("written to") && said.contains("long-type") {
        bail!(
            "the compiler writes a long type to a file of its own\n{said}    fix: use shorter types"
        );
    }
    Ok(said)
}

/// Sources of the standard library without its long commit hash, and those of crates
/// without the folder in which cargo keeps them.
fn without_homes(said: &str) -> Result<String> {
    let commit = regex_lite::Regex::new("/rustc/[0-9a-f]{40}/")?;
    let said = commit.replace_all(said, "/rustc/");
    let registry = regex_lite::Regex::new(r"--> \S+[/\\]registry[/\\]src[/\\][^/\\]+[/\\]")?;
    Ok(registry.replace_all(&said, "--> ").into_owned())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_named_without_the_folder_they_are_in() {
        let said = "   --> /home/me/.cargo/registry/src/index.crates.io-19/tokio-1.54.1/src/task/spawn.rs:176:21\n   --> /rustc/0123456789012345678901234567890123456789/library/std/src/thread.rs:1:1\n";
        let left = "   --> tokio-1.54.1/src/task/spawn.rs:176:21\n   --> /rustc/library/std/src/thread.rs:1:1\n";
        assert_eq!(without_homes(said).unwrap(), left);
    }
}
