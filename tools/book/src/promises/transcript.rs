//! Running a program, and the text that its recording is.

use std::fs;
use std::io::{Read, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use regex_lite::Regex;
use wait_timeout::ChildExt;

use crate::programs::manifest::{Manifest, Which};
use crate::programs::{Language, Listing};

/// A program of this book that has not ended by then hangs.
const LIMIT: Duration = Duration::from_secs(60);

/// Runs a listing's program as its manifest says, in a folder that holds its
/// input and nothing else, and returns its transcript: what it printed and,
/// where the manifest foresees it, what it wrote to standard error and how it
/// ended.
///
/// # Errors
/// If the program cannot be started, writes to standard error or fails where
/// its manifest does not foresee it, succeeds where it must fail, or does not
/// end within a minute.
pub fn transcript(
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
    let Manifest { args, env, stdin, .. } = &listing.manifest;
    command.args(args).current_dir(folder.path()).env("NO_COLOR", "1").env("TZ", "UTC");
    command.env_remove("RUST_BACKTRACE").env_remove("RUST_LOG").envs(env);
    let Finished { status, stdout, stderr } = finish(&mut command, stdin)?;
    let ending =
        status.code().map_or_else(|| status.to_string(), |code| format!("exit status {code}"));
    match (status.success(), fails) {
        (false, false) => bail!(
            "the program failed ({ending})\n{stderr}    fix: correct it or, if that is the lesson, say so with `fails` in its manifest"
        ),
        (true, true) => {
            bail!(
                "the program is meant to fail, and succeeded\n    fix: make it fail, or correct `fails` in its manifest"
            )
        }
        (true, false)
            if !stderr.trim().is_empty() && !Which::is(listing.manifest.stderr, language) =>
        {
            bail!(
                "the program writes to standard error\n{stderr}    fix: print to standard output or, if that is the lesson, say so with `stderr` in its manifest"
            )
        }
        _ => {}
    }
    let mut text = normalize(&stdout, &listing.manifest)?;
    let stderr = normalize(&essential(&stderr, &listing.file("")), &listing.manifest)?;
    text.extend(stderr.lines().map(|line| format!("[stderr] {line}\n")));
    if fails {
        text += &format!("[{ending}]\n");
    }
    Ok(text)
}

/// How a program ended, and what it wrote.
pub(super) struct Finished {
    pub(super) status: ExitStatus,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

/// Runs a program to its end, for a minute at most.
///
/// # Errors
/// If it cannot be started, is still running then, or writes what is not UTF-8.
pub(super) fn finish(command: &mut Command, stdin: &str) -> Result<Finished> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    let stdout = drain(child.stdout.take());
    let stderr = drain(child.stderr.take());
    if let Some(mut pipe) = child.stdin.take() {
        // A program that does not read its input closes the pipe first.
        let _ = pipe.write_all(stdin.as_bytes());
    }
    let Some(status) = child.wait_timeout(LIMIT)? else {
        child.kill()?;
        child.wait()?;
        bail!("the program was still running after {} seconds", LIMIT.as_secs());
    };
    let text = |bytes: thread::JoinHandle<Vec<u8>>| -> Result<String> {
        let bytes = bytes.join().unwrap_or_default();
        let text = String::from_utf8(bytes).context("the program prints what is not UTF-8")?;
        Ok(text.replace("\r\n", "\n"))
    };
    Ok(Finished { status, stdout: text(stdout)?, stderr: text(stderr)? })
}

fn drain(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // What was read until the pipe broke is all there is to show.
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

/// Applies the manifest's placeholders.
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

/// Standard error without the places in files, which are another's on every
/// machine and in every version of Python: of a panic, the message (and the name
/// of its thread, unless it is the main one); of a traceback, the error. What
/// remains of `script`, the folder of the program, is left out as well.
pub fn essential(stderr: &str, script: &str) -> String {
    let mut kept = String::new();
    let mut in_traceback = false;
    for line in stderr.lines() {
        if line.trim_end().ends_with("Traceback (most recent call last):") {
            in_traceback = true;
            continue;
        }
        // Frames are indented; the error that follows them is not.
        in_traceback &= line.starts_with(' ');
        let panicked = line.starts_with("thread '") && line.contains(" panicked at ");
        if in_traceback
            || line.trim().is_empty()
            || line.starts_with("note: run with `RUST_BACKTRACE")
        {
            continue;
        }
        if panicked {
            let thread = line.split('\'').nth(1).unwrap_or_default();
            if thread != "main" {
                kept += &format!("thread '{thread}' panicked:\n");
            }
            continue;
        }
        match line.find(script) {
            Some(at) => {
                let before = line[..at].rfind(['"', ' ', '(']).map_or(0, |quote| quote + 1);
                kept += &format!("{}{}\n", &line[..before], &line[at + script.len()..]);
            }
            None => kept += &format!("{line}\n"),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_replace_what_differs() {
        let manifest = Manifest {
            placeholders: [("ms".to_owned(), r"\d+ ms".to_owned())].into(),
            ..Manifest::default()
        };
        let text = normalize("b took 12 ms\na", &manifest);
        assert_eq!(text.unwrap(), "b took <ms>\na\n");
    }

    #[test]
    fn a_panic_is_its_message_and_a_traceback_its_error() {
        let stderr = "\nthread 'main' (7) panicked at src/main.rs:3:5:\nleft: 1\nright: 2\nnote: run with `RUST_BACKTRACE=1`\n";
        assert_eq!(essential(stderr, "x/"), "left: 1\nright: 2\n");
        let stderr = "\nthread 'waiter' (8) panicked at src/main.rs:3:5:\nno table\n";
        assert_eq!(essential(stderr, "x/"), "thread 'waiter' panicked:\nno table\n");
        let stderr = "Exception in thread Guido:\nTraceback (most recent call last):\n  File \"/a/main.py\", line 3, in f\n    g()\n    ~^^\nValueError: no\nbye\n";
        assert_eq!(essential(stderr, "x/"), "Exception in thread Guido:\nValueError: no\nbye\n");
    }

    #[test]
    fn the_folder_of_the_program_is_left_out() {
        let stderr = "/home/me/book/listings/a/b/c/main.py:3: RuntimeWarning: never awaited\ndefined at /home/me/listings/a/b/c/main.py:9>\n";
        assert_eq!(
            essential(stderr, "listings/a/b/c/"),
            "main.py:3: RuntimeWarning: never awaited\ndefined at main.py:9>\n"
        );
    }
}
