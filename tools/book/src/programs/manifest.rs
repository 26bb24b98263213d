//! What a crate's `Cargo.toml` says about it; the keys of
//! `[package.metadata.listing]` are documented here and nowhere else.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Table;

use super::folder::FolderReader;
use super::source::Language;
use super::workspace::{BLOCKS, Dependency, Workspace};
use crate::files::{line_where, parse_toml};
use crate::problem::problem;

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
    /// `true` where the Python program uses packages of listings/requirements.txt:
    /// it runs where `cargo book packages` has installed them.
    pub packages: bool,
    /// What both programs need of the machine: `"postgres"`, a server that they find
    /// by `PGHOST`, `PGUSER` and `PGDATABASE`, of which each run has one of its own;
    /// `"valgrind"`, a program that they start.
    pub needs: Vec<Tool>,
    /// Defects to plant in `src/main.rs`, by name: words that occur in it once,
    /// and what to put in their place. The listing's tests must catch each.
    pub planted: BTreeMap<String, [String; 2]>,
    /// Cases that `cargo book measure` compares.
    pub measured: Option<Measured>,
    /// Captions of rejected variants, by variant: what each shows.
    pub rejected: BTreeMap<String, String>,
    /// Region to listing (`PART/NAME`): the region of that name there has the
    /// same lines. For a definition that several programs need and one explains.
    pub same_as: BTreeMap<String, String>,
}

/// A program with cases takes two arguments, the name of one and a size, does the
/// work and prints the answer. Every case of both programs has the same answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// The cases of the Rust program.
    pub rust: Vec<String>,
    /// Those of the Python program.
    #[serde(default)]
    pub python: Vec<String>,
    /// Smallest first.
    pub sizes: Vec<u64>,
    /// What the size counts: `numbers`.
    pub of: String,
    /// Takes the median of the runs, and not the shortest: threads that wait for each
    /// other are quickest when they happen to share a core.
    #[serde(default)]
    pub median: bool,
    /// Looks at the memory, too.
    #[serde(default)]
    pub memory: bool,
    /// Another listing, `PART/NAME`, whose programs the cases are: this one's Rust
    /// program surrounds them, a server for a client, say, and takes the command that
    /// runs them after the size.
    #[serde(default)]
    pub program: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    #[default]
    Exact,
    Any,
}

/// What a program needs besides cargo and Python.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Tool {
    Postgres,
    Valgrind,
}

/// Which of a listing's programs something is said about.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    Rust,
    Python,
    Both,
}

impl Which {
    /// Whether it is said of the program in this language.
    pub fn is(self, language: Language) -> bool {
        match self {
            Which::Rust => language == Language::Rust,
            Which::Python => language == Language::Python,
            Which::Both => true,
        }
    }
}

/// A crate's `Cargo.toml`, as far as the book reads it.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
struct CargoToml {
    package: Package,
    dependencies: Table,
    dev_dependencies: Table,
    bin: Vec<Table>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Package {
    name: String,
    description: String,
    metadata: Metadata,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Metadata {
    listing: Manifest,
}

#[derive(Default)]
pub(super) struct About {
    pub(super) caption: String,
    pub(super) manifest: Manifest,
    pub(super) dependencies: Vec<Dependency>,
}

impl About {
    /// Reads and checks a crate's `Cargo.toml`; says nothing where it does not parse.
    pub(super) fn read(crate_: &mut FolderReader<'_>, workspace: &Workspace) -> About {
        let (text, file, folder) =
            (crate_.required("Cargo.toml"), crate_.path("Cargo.toml"), crate_.name());
        let in_blocks = crate_.files("src", ".rs").len() == 1;
        let problems = &mut *crate_.problems;
        let keys = "correct it: the keys of [package.metadata.listing] are documented in tools/book/src/programs/manifest.rs";
        if text.is_empty() {
            return About::default();
        }
        let Some(cargo) = parse_toml::<CargoToml>(&file, &text, keys, problems) else {
            return About::default();
        };
        let line = |key: &str| line_where(&text, |line| line.starts_with(key));
        let CargoToml { package, dependencies, dev_dependencies, bin } = cargo;
        let Package { name, description, metadata: Metadata { listing: manifest } } = package;
        if name != folder {
            problem!(problems, &file, line("name"), "the package `{name}` is in a folder of another name" =>
                "give both the same name: readers type it after `cargo run -p`");
        }
        if description.is_empty() || description.starts_with("TODO") {
            problem!(problems, &file, line("description"), "no caption" =>
                "write the `description` under which the book shows this program");
        }
        for (name, pattern) in &manifest.placeholders {
            if let Err(error) = regex_lite::Regex::new(pattern) {
                problem!(problems, &file, line("placeholders"), "placeholder `{name}` is not a regular expression: {error}" =>
                    "quote it as a literal TOML string: '\\d+ ms'");
            }
        }
        let nightly = |bin: &Table| {
            bin.get("required-features").is_some_and(|some| some.to_string().contains("nightly"))
        };
        if manifest.nightly && !bin.iter().any(nightly) {
            problem!(problems, &file, line("nightly"), "a nightly listing must be behind a feature, or stable builds stop at it" =>
                "add `nightly = []` under [features] and, under [[bin]], `name = \"{name}\"`, `path = \"src/main.rs\"` and `required-features = [\"nightly\"]`");
        }
        let mut used = Vec::new();
        for (names, dev) in [(dependencies, false), (dev_dependencies, true)] {
            for (name, value) in names {
                let inherited =
                    value.get("workspace").is_some() && workspace.dependencies.contains_key(&name);
                if !inherited {
                    problem!(problems, &file, line(&name), "`{name}` does not come from the workspace, which has one version of each crate" =>
                        "write `{name}.workspace = true` here, and `{name} = \"VERSION\"` under [workspace.dependencies] in the root's Cargo.toml");
                } else if !dev && in_blocks && !workspace.with_blocks.contains(&name) {
                    problem!(problems, &file, line(&name), "skeptic cannot compile the program's blocks without `{name}`" =>
                        "add `{name}.workspace = true` to [dev-dependencies] in {BLOCKS}");
                }
                let version = workspace.version(&name).map(ToString::to_string);
                used.push(Dependency { name, version: version.unwrap_or_default(), dev });
            }
        }
        About { caption: description, manifest, dependencies: used }
    }
}
