//! The keys of `[package.metadata.listing]`, documented here and nowhere else.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What a listing's `Cargo.toml` says about it beyond name, caption and
/// dependencies. Every key is optional; an unknown one is an error.
///
/// Some things need no key, because a file says them: modules beside
/// `src/main.rs` and `main.py` are part of the program, and what is in `input/`
/// is copied into the empty folder in which both programs run. The page shows
/// all of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Manifest {
    /// Ids of `listings/topics.toml` that this listing answers; each becomes a
    /// row of the concordance.
    pub answers: Vec<String>,
    /// Arguments that both programs are run with.
    pub args: Vec<String>,
    /// Environment variables that both programs are run with.
    pub env: BTreeMap<String, String>,
    /// What both programs read from standard input.
    pub stdin: String,
    /// `"any"` where the order of the output's lines is not the program's to
    /// decide: recorded as one run printed it, compared without regard to order.
    pub order: Order,
    /// Name to regular expression: each match in the output is recorded and
    /// compared as `<name>`. For what differs from run to run.
    pub placeholders: BTreeMap<String, String>,
    /// Which program fails on purpose: `"rust"`, `"python"` or `"both"`. Its
    /// exit status is then part of the recording.
    pub fails: Option<Which>,
    /// Which program writes to standard error and succeeds: `"rust"`, `"python"`
    /// or `"both"`. What it writes there is recorded and shown, as it is of a
    /// program that fails, but for the places in files that panics and
    /// tracebacks name.
    pub stderr: Option<Which>,
    /// `true` where debug and release print different things: the Rust program
    /// is recorded in both profiles, and the page shows both.
    pub release: bool,
    /// `true` where the Rust program needs the pinned nightly compiler: its
    /// tests are ignored, with the reason, where there is none. The program must
    /// be behind `required-features = ["nightly"]`, so that stable builds pass
    /// it by.
    pub nightly: bool,
    /// Defects to plant in `src/main.rs`, by name: words that occur in it once,
    /// and what to put in their place. The listing's tests must catch each.
    pub planted: BTreeMap<String, [String; 2]>,
    /// Captions of rejected variants, by variant: what each shows.
    pub rejected: BTreeMap<String, String>,
    /// Region to listing (`PART/NAME`): the region of that name there has the
    /// same lines. For a definition that several programs need and one explains.
    pub same_as: BTreeMap<String, String>,
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

/// Which of a listing's programs something is said about.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// The Rust program.
    Rust,
    /// The Python program.
    Python,
    /// Both.
    Both,
}

impl Which {
    /// Whether it is said of the program in this language.
    pub fn is(this: Option<Which>, language: super::Language) -> bool {
        match language {
            super::Language::Rust => matches!(this, Some(Which::Rust | Which::Both)),
            super::Language::Python => matches!(this, Some(Which::Python | Which::Both)),
        }
    }
}
