//! Running a program and writing down what it did.

use std::env;
use std::fmt::Write as _;
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use regex_lite::Regex;
use wait_timeout::ChildExt;

use crate::manifest::{Manifest, Order};

/// A program of this book that has not ended by then hangs.
const LIMIT: Duration = Duration::from_secs(60);

/// The oldest Python whose output the recordings hold for.
pub const OLDEST_PYTHON: (u32, u32) = (3, 11);

/// A Python interpreter that is new enough.
#[derive(Clone, Debug)]
pub struct Python {
    /// What to run.
    pub program: PathBuf,
    /// `3.11.7`
    pub version: String,
}

impl Python {
    /// The interpreter named by `$PYTHON`, else `python3`, else `python`; looked
    /// for once in a process.
    ///
    /// # Errors
    /// The reason, where none of them is Python [`OLDEST_PYTHON`] or later.
    pub fn find() -> Result<Python, String> {
        static FOUND: LazyLock<Result<Python, String>> = LazyLock::new(Python::look);
        FOUND.clone()
    }

    fn look() -> Result<Python, String> {
        let (major, minor) = OLDEST_PYTHON;
        let named = env::var_os("PYTHON").map(PathBuf::from);
        let candidates = match named {
            Some(program) => vec![program],
            None => vec!["python3".into(), "python".into()],
        };
        for program in &candidates {
            // The interpreter itself: what is on PATH may be a launcher that
            // takes longer to start than most programs to run.
            let asked =
                "import platform, sys; print(sys.executable, platform.python_version(), sep='\\n')";
            let Ok(output) = Command::new(program).args(["-c", asked]).output() else {
                continue;
            };
            let said = String::from_utf8_lossy(&output.stdout);
            let mut lines = said.lines();
            let (Some(executable), Some(version)) = (lines.next(), lines.next()) else {
                continue;
            };
            let mut numbers = version
                .split('.')
                .map(|part| part.parse::<u32>().unwrap_or(0));
            if (numbers.next(), numbers.next()) >= (Some(major), Some(minor)) {
                return Ok(Python {
                    program: executable.into(),
                    version: version.to_owned(),
                });
            }
        }
        let tried: Vec<_> = candidates
            .iter()
            .map(|program| program.display().to_string())
            .collect();
        Err(format!(
            "no Python {major}.{minor} or later (tried {}); install it, or name it in the environment variable PYTHON",
            tried.join(", ")
        ))
    }

    /// The command that runs a script, with the standard library alone: what
    /// else is installed on a machine must not matter, and takes time to find.
    pub fn command(&self, script: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command
            .arg("-S")
            .arg(script)
            .env("PYTHONUTF8", "1")
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env_remove("PYTHONHASHSEED")
            .env_remove("PYTHONWARNINGS");
        command
    }
}

/// Runs a program in an empty folder and returns its transcript: what it
/// printed and, where it is meant to fail, how it ended.
///
/// # Errors
/// If the program cannot be started, prints to standard error without failing,
/// does not end within a minute, or fails or succeeds against its manifest.
pub fn transcript(mut command: Command, manifest: &Manifest, fails: bool) -> Result<String> {
    let folder = tempfile::tempdir()?;
    command
        .args(&manifest.args)
        .current_dir(folder.path())
        .env("NO_COLOR", "1")
        .env("TZ", "UTC")
        .env_remove("RUST_BACKTRACE")
        .env_remove("RUST_LOG");
    let Finished {
        status,
        stdout,
        stderr,
    } = finish(&mut command, &manifest.stdin)?;
    let mut text = normalize(&stdout, manifest)?;
    if status.success() {
        ensure!(
            !fails,
            "the program is meant to fail (`fails` in its manifest) and succeeded"
        );
        ensure!(
            stderr.trim().is_empty(),
            "the program prints to standard error, which no page would show; print to standard output:\n{stderr}"
        );
    } else {
        ensure!(
            fails,
            "the program failed ({}); if that is the lesson, say so with `fails` in its manifest:\n{stderr}",
            ending(status)
        );
        let error = normalize(&last_error(&stderr), manifest)?;
        write!(
            text,
            "[stderr] {}\n[{}]\n",
            error.trim_end(),
            ending(status)
        )?;
    }
    Ok(text)
}

/// How a program ended, and what it wrote.
pub(crate) struct Finished {
    pub(crate) status: ExitStatus,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a program to its end, for a minute at most.
///
/// # Errors
/// If it cannot be started, is still running then, or writes what is not UTF-8.
pub(crate) fn finish(command: &mut Command, stdin: &str) -> Result<Finished> {
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
        bail!(
            "the program was still running after {} seconds",
            LIMIT.as_secs()
        );
    };
    let text = |bytes: thread::JoinHandle<Vec<u8>>| -> Result<String> {
        let bytes = bytes.join().unwrap_or_default();
        Ok(String::from_utf8(bytes)
            .context("the program prints what is not UTF-8")?
            .replace("\r\n", "\n"))
    };
    Ok(Finished {
        status,
        stdout: text(stdout)?,
        stderr: text(stderr)?,
    })
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

/// The message of a panic, or the last line of any other error.
fn last_error(stderr: &str) -> String {
    let lines: Vec<&str> = stderr
        .lines()
        .filter(|line| !line.starts_with("note: ") && !line.trim().is_empty())
        .collect();
    let panic = lines.iter().rposition(|line| line.contains("panicked at "));
    match panic {
        Some(index) => lines[index + 1..].join("\n"),
        None => lines.last().unwrap_or(&"").trim().to_owned(),
    }
}

fn ending(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("exit status {code}"),
        None => status.to_string(),
    }
}

/// Whether a run did what was recorded, in the order that the manifest asks for.
pub fn same(recorded: &str, now: &str, manifest: &Manifest) -> bool {
    match manifest.order {
        Order::Exact => recorded == now,
        Order::Any => sorted(recorded) == sorted(now),
    }
}

fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

/// What changed between a recording and a run, as the lines of a diff.
pub fn diff(recorded: &str, now: &str) -> String {
    similar::TextDiff::from_lines(recorded, now)
        .unified_diff()
        .context_radius(2)
        .header("recorded", "now")
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn lines_in_any_order_are_the_same_lines() {
        let manifest = Manifest {
            order: Order::Any,
            ..Manifest::default()
        };
        assert!(same("b\na\na\n", "a\nb\na\n", &manifest));
        assert!(!same("a\nb\n", "a\nb\nb\n", &manifest));
        assert!(!same("b\na\n", "a\nb\n", &Manifest::default()));
    }

    #[test]
    fn placeholders_stand_for_what_differs() {
        let manifest = Manifest {
            placeholders: [("ms".to_owned(), r"\d+ ms".to_owned())].into(),
            ..Manifest::default()
        };
        let text = transcript(shell("echo b took 12 ms; echo a"), &manifest, false);
        assert_eq!(text.unwrap(), "b took <ms>\na\n");
    }

    #[test]
    fn a_failure_on_purpose_is_recorded_with_its_last_line() {
        let script = "echo out; echo 'Traceback:' >&2; echo 'ValueError: no' >&2; exit 3";
        let text = transcript(shell(script), &Manifest::default(), true);
        assert_eq!(
            text.unwrap(),
            "out\n[stderr] ValueError: no\n[exit status 3]\n"
        );
    }

    #[test]
    fn an_unexpected_ending_is_an_error_that_says_what_to_do() {
        let said = |script, fails| {
            transcript(shell(script), &Manifest::default(), fails)
                .unwrap_err()
                .to_string()
        };
        assert!(said("exit 1", false).contains("say so with `fails`"));
        assert!(said("exit 0", true).contains("meant to fail"));
        assert!(said("echo x >&2", false).contains("print to standard output"));
    }

    #[test]
    fn a_panic_is_recorded_by_its_message() {
        let stderr = "\nthread 'main' (7) panicked at src/main.rs:3:5:\nleft: 1\nright: 2\nnote: run with `RUST_BACKTRACE=1`\n";
        assert_eq!(last_error(stderr), "left: 1\nright: 2");
    }
}
