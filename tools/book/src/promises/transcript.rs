//! Running a program, and the text that its recording is.

use std::fs::{self, File};
use std::io::{self, Seek, Write};
use std::process::{Command, ExitStatus};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use regex_lite::Regex;
use tempfile::tempfile;
use wait_timeout::ChildExt;

use super::postgres::Postgres;
use crate::programs::manifest::{Manifest, Tool};
use crate::programs::{Language, Listing};

/// A program or a suite of tests that has not ended by then hangs.
pub(super) const LIMIT: Duration = Duration::from_secs(300);

/// Runs a listing's program as its manifest says, in a folder that holds its
/// input and nothing else, and returns its transcript: what it printed and,
/// where the manifest foresees it, what it wrote to standard error and how it
/// ended.
///
/// # Errors
/// If a server that it needs, or the program, cannot be started, it writes to standard error or fails where
/// its manifest does not foresee it, succeeds where it must fail, or does not
/// end in time.
pub(super) fn transcript(
    mut command: Command,
    listing: &Listing,
    language: Language,
    fails: bool,
) -> Result<String> {
    let folder = tempfile::tempdir()?;
    for (name, text) in &listing.input {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap_or(folder.path()))?;
        fs::write(file, text)?;
    }
    let Manifest { args, env, stdin, needs, .. } = &listing.manifest;
    let postgres = needs.contains(&Tool::Postgres).then(Postgres::start).transpose()?;
    command.envs(postgres.iter().flat_map(Postgres::variables));
    command.args(args).current_dir(folder.path()).env("NO_COLOR", "1").env("TZ", "UTC");
    command.env_remove("RUST_BACKTRACE").env_remove("RUST_LOG").envs(env);
    let Finished { status, stdout, stderr } = finish(&mut command, stdin)?;
    let ending =
        status.code().map_or_else(|| status.to_string(), |code| format!("exit status {code}"));
    let may_write = listing.manifest.stderr.is_some_and(|which| which.is(language));
    match (status.success(), fails) {
        (false, false) => bail!(
            "the program failed ({ending})\n{stderr}    fix: correct it or, if that is the lesson, say so with `fails` in its manifest"
        ),
        (true, true) => bail!(
            "the program is meant to fail, and succeeded\n    fix: make it fail, or correct `fails` in its manifest"
        ),
        (true, false) if !stderr.trim().is_empty() && !may_write => bail!(
            "the program writes to standard error\n{stderr}    fix: print to standard output or, if that is the lesson, say so with `stderr` in its manifest"
        ),
        _ => {}
    }
    let mut text = normalize(&stdout, &listing.manifest)?;
    let stderr = normalize(&essential(&stderr, &listing.file(""))?, &listing.manifest)?;
    text.extend(stderr.lines().map(|line| format!("[stderr] {line}\n")));
    if fails {
        text += &format!("[{ending}]\n");
    }
    Ok(text)
}

pub(super) struct Finished {
    pub(super) status: ExitStatus,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

/// Runs a program to its end, for [`LIMIT`] at most.
///
/// # Errors
/// If it cannot be started, is still running then, or writes what is not UTF-8.
pub(super) fn finish(command: &mut Command, stdin: &str) -> Result<Finished> {
    // Files, which a program can fill while nothing reads them.
    let [mut input, stdout, stderr] = [tempfile()?, tempfile()?, tempfile()?];
    input.write_all(stdin.as_bytes())?;
    input.rewind()?;
    let mut child = command
        .stdin(input)
        .stdout(stdout.try_clone()?)
        .stderr(stderr.try_clone()?)
        .spawn()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    let Some(status) = child.wait_timeout(LIMIT)? else {
        child.kill()?;
        child.wait()?;
        bail!("the program was still running after {} seconds", LIMIT.as_secs());
    };
    let text = |mut file: File| -> Result<String> {
        file.rewind()?;
        let text = io::read_to_string(file).context("the program prints what is not UTF-8")?;
        Ok(text.replace("\r\n", "\n"))
    };
    Ok(Finished { status, stdout: text(stdout)?, stderr: text(stderr)? })
}

fn normalize(text: &str, manifest: &Manifest) -> Result<String> {
    let mut text = text.to_owned();
    for (name, pattern) in &manifest.placeholders {
        let replacement = format!("<{name}>");
        text = Regex::new(pattern)?
            .replace_all(&text, regex_lite::NoExpand(&replacement))
            .into_owned();
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

/// What of standard error differs between machines and versions of Python, and
/// what remains of it.
const PLACES: [(&str, &str); 5] = [
    // The place of a panic, but not the name of its thread, unless that is `main`.
    (r"(?m)^thread 'main'.* panicked at .*\n", ""),
    (r"(?m)^(thread '[^']*').* panicked at .*\n", "$1 panicked:\n"),
    (r"(?m)^note: run with `RUST_BACKTRACE.*\n", ""),
    // A traceback's frames, which are indented; the error that follows is not.
    (r"(?m)^.*Traceback \(most recent call last\):[ \t]*\n( .*\n)*", ""),
    (r"(?m)^[ \t]*\n", ""),
];

/// Standard error without the places in files, which are another's on every
/// machine and in every version of Python: of a panic, the message; of a
/// traceback, the error. Paths lose `script`, the folder of the program.
fn essential(stderr: &str, script: &str) -> Result<String> {
    let script = (&*format!(r#"[^" (\n]*{}"#, regex_lite::escape(script)), "");
    let mut text = stderr.to_owned();
    for (pattern, rest) in PLACES.into_iter().chain([script]) {
        text = Regex::new(pattern)?.replace_all(&text, rest).into_owned();
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_its_message_and_a_traceback_its_error() {
        let stderr = "\nthread 'main' (7) panicked at src/main.rs:3:5:\nleft: 1\nright: 2\nnote: run with `RUST_BACKTRACE=1`\n";
        assert_eq!(essential(stderr, "x/").unwrap(), "left: 1\nright: 2\n");
        let stderr = "\nthread 'waiter' (8) panicked at src/main.rs:3:5:\nno table\n";
        assert_eq!(essential(stderr, "x/").unwrap(), "thread 'waiter' panicked:\nno table\n");
        let stderr = "Exception in thread Guido:\nTraceback (most recent call last):\n  File \"/a/main.py\", line 3, in f\n    g()\n    ~^^\nValueError: no\nbye\n";
        assert_eq!(
            essential(stderr, "x/").unwrap(),
            "Exception in thread Guido:\nValueError: no\nbye\n"
        );
    }

    #[test]
    fn the_folder_of_the_program_is_left_out() {
        let stderr = "/home/me/book/listings/a/b/c/main.py:3: RuntimeWarning: never awaited\ndefined at /home/me/listings/a/b/c/main.py:9>\n";
        assert_eq!(
            essential(stderr, "listings/a/b/c/").unwrap(),
            "main.py:3: RuntimeWarning: never awaited\ndefined at main.py:9>\n"
        );
    }
}
