//! What this machine has: Python, the nightly compiler, and whether it is CI's.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use super::{packages, postgres};

/// Whether this is a run that may skip nothing and remember nothing.
pub fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

/// What a promise needs of a machine besides the pinned compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// A Python that is new enough.
    Python,
    /// A toolchain, by its name in rustup.
    Toolchain(String),
    /// The packages for this root's Python programs.
    Packages(PathBuf),
    Postgres,
    /// A program on the PATH.
    Program(String),
    /// Something that it does not have, for this reason.
    Missing(String),
}

impl Need {
    /// What this machine lacks, and how to get it; asked when it is needed,
    /// because asking takes time.
    pub fn lacks(&self) -> Option<String> {
        match self {
            Need::Python => Python::find().err(),
            Need::Toolchain(toolchain) => lacks_toolchain(toolchain),
            Need::Packages(root) => Python::find().err().or_else(|| packages::lacks(root)),
            Need::Postgres => postgres::lacks(),
            Need::Program(name) => {
                let path = env::var_os("PATH").unwrap_or_default();
                let found = env::split_paths(&path).any(|folder| folder.join(name).is_file());
                (!found).then(|| format!("no `{name}` on the PATH; install it"))
            }
            Need::Missing(reason) => Some(reason.clone()),
        }
    }

    /// The version of what it has, on which a verdict rests.
    pub(super) fn version(&self) -> String {
        match self {
            Need::Python => Python::find().map(|python| python.version).unwrap_or_default(),
            Need::Packages(root) => packages::made_from(root),
            need => format!("{need:?}"),
        }
    }
}

/// The oldest Python whose output the recordings hold for.
const OLDEST_PYTHON: &str = "3.11";

/// A Python interpreter that is new enough.
#[derive(Clone, Debug)]
pub struct Python {
    pub program: PathBuf,
    /// `3.11.7`
    pub version: String,
}

impl Python {
    /// The interpreter named by `$PYTHON`, else `python3`, else `python`; looked
    /// for once in a process.
    ///
    /// # Errors
    /// The reason, where none of them is Python `OLDEST_PYTHON` or later.
    pub fn find() -> Result<Python, String> {
        static FOUND: LazyLock<Result<Python, String>> = LazyLock::new(Python::look);
        FOUND.clone()
    }

    fn look() -> Result<Python, String> {
        let named = env::var_os("PYTHON").map(|named| vec![named]);
        let candidates = named.unwrap_or_else(|| vec!["python3".into(), "python".into()]);
        candidates.iter().find_map(|program| Python::ask(program)).ok_or_else(|| {
            let tried: Vec<_> = candidates.iter().map(|tried| tried.to_string_lossy()).collect();
            format!(
                "no Python {OLDEST_PYTHON} or later (tried {}); install it, or name it in the environment variable PYTHON",
                tried.join(", ")
            )
        })
    }

    /// The interpreter itself, if it is new enough: what is on PATH may be a
    /// launcher that takes longer to start than most programs to run.
    fn ask(program: &OsStr) -> Option<Python> {
        let oldest = OLDEST_PYTHON.replace('.', ", ");
        let question = format!(
            "import platform, sys; assert sys.version_info >= ({oldest}); print(sys.executable, platform.python_version(), sep='\\n')"
        );
        let output = Command::new(program).args(["-c", &question]).output().ok()?;
        let said = String::from_utf8(output.stdout).ok()?;
        let (executable, version) = said.trim_end().split_once('\n')?;
        Some(Python { program: executable.trim_end().into(), version: version.to_owned() })
    }

    /// The command that runs a script, with the standard library alone: what
    /// else is installed on a machine must not matter, and takes time to find.
    pub fn command(&self, script: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("-S").arg(script);
        as_everywhere(command)
    }
}

/// The command that runs a script with the packages that `interpreter` knows.
pub(super) fn with_packages(interpreter: &Path, script: &Path) -> Command {
    let mut command = Command::new(interpreter);
    command.arg(script);
    as_everywhere(command)
}

fn as_everywhere(mut command: Command) -> Command {
    command
        .env("PYTHONUTF8", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("PYTHONHASHSEED")
        .env_remove("PYTHONWARNINGS");
    command
}

/// cargo of a toolchain that rustup knows. The `cargo` that runs the tests is a
/// toolchain's own, which does not understand `+nightly`.
pub(super) fn cargo_of(toolchain: &str) -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", toolchain, "cargo"]);
    for name in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN"] {
        command.env_remove(name);
    }
    command
}

/// Why there is no such toolchain; `None` where there is.
fn lacks_toolchain(toolchain: &str) -> Option<String> {
    static FOUND: LazyLock<String> = LazyLock::new(|| {
        let listed = Command::new("rustup").args(["toolchain", "list"]).output();
        listed.map_or_else(|_| String::new(), |said| String::from_utf8_lossy(&said.stdout).into())
    });
    let there = FOUND.lines().any(|line| line.starts_with(toolchain));
    (!there).then(|| {
        format!("no {toolchain}; `rustup toolchain install {toolchain} --profile minimal`")
    })
}
