//! The keys of `[package.metadata.listing]`, documented here and nowhere else.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What a listing's `Cargo.toml` says about it beyond name, caption and
/// dependencies. Every key is optional; an unknown one is an error.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Manifest {
    /// Ids of `listings/topics.toml` that this listing answers; each becomes a
    /// row of the concordance.
    pub answers: Vec<String>,
    /// Arguments that both programs are run with.
    pub args: Vec<String>,
    /// What both programs read from standard input.
    pub stdin: String,
    /// `"any"` where the order of the output's lines is not the program's to
    /// decide: recorded as one run printed it, compared without regard to order.
    pub order: Order,
    /// Name to regular expression: each match in the output is recorded and
    /// compared as `<name>`. For what differs from run to run.
    pub placeholders: BTreeMap<String, String>,
    /// Which program fails on purpose: `"rust"`, `"python"` or `"both"`. Its
    /// exit status and the last line of its error are then part of the recording.
    pub fails: Option<Fails>,
    /// `true` where debug and release print different things: the Rust program
    /// is recorded in both profiles, and the page shows both.
    pub release: bool,
    /// `true` where the Rust program needs a nightly compiler: its tests are
    /// ignored, with the reason, where there is none. The program must be
    /// behind `required-features = ["nightly"]`, so that stable builds pass it by.
    pub nightly: bool,
}

/// How the lines of an output are compared.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// Line by line.
    #[default]
    Exact,
    /// As the same lines, in whatever order.
    Any,
}

/// Which of a listing's programs fails on purpose.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Fails {
    /// The Rust program panics, aborts or returns an error from `main`.
    Rust,
    /// The Python program ends in a traceback.
    Python,
    /// Both do.
    Both,
}

impl Manifest {
    /// Whether the Rust program is meant to fail.
    pub fn rust_fails(&self) -> bool {
        matches!(self.fails, Some(Fails::Rust | Fails::Both))
    }

    /// Whether the Python program is meant to fail.
    pub fn python_fails(&self) -> bool {
        matches!(self.fails, Some(Fails::Python | Fails::Both))
    }
}
