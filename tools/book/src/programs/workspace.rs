//! What the root's `Cargo.toml` and `Cargo.lock` say for all crates.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cargo_metadata::semver::{Version, VersionReq};
use serde::Deserialize;

use crate::files::{line_at, read_text};
use crate::problem::Problem;

/// The file that names the crates skeptic can compile a block with.
pub const BLOCKS: &str = "tests/blocks/Cargo.toml";

/// The workspace of all listings and exercises.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// The pinned nightly toolchain, as rustup calls it.
    pub nightly: String,
    /// The edition of every listing, rejected variant and answer.
    pub edition: String,
    /// The crates that listings may use, with the version they all get.
    pub dependencies: BTreeMap<String, VersionReq>,
    /// The crates that skeptic compiles the pages' blocks with.
    pub with_blocks: BTreeSet<String>,
    /// Every version of a crate from a registry in `Cargo.lock`.
    pub locked: BTreeMap<String, Vec<Version>>,
    /// The build profiles.
    profiles: String,
}

#[derive(Deserialize)]
struct Root {
    workspace: Table,
    profile: Option<toml::Table>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Table {
    package: Package,
    dependencies: BTreeMap<String, Requirement>,
    metadata: Metadata,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Package {
    edition: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Metadata {
    book: Pins,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Pins {
    nightly: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Requirement {
    Plain(VersionReq),
    Detailed { version: VersionReq },
}

#[derive(Deserialize)]
struct Blocks {
    #[serde(default, rename = "dev-dependencies")]
    dependencies: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
struct Lock {
    #[serde(default)]
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: Version,
    source: Option<String>,
}

impl Workspace {
    /// Reads both files; what does not parse is added to `problems`.
    pub fn read(root: &Path, problems: &mut Vec<Problem>) -> Workspace {
        let root_manifest: Option<Root> = parse(root, "Cargo.toml", problems);
        let (table, profiles) = root_manifest
            .map(|root| (root.workspace, format!("{:?}", root.profile)))
            .unwrap_or_default();
        let blocks: Option<Blocks> = parse(root, BLOCKS, problems);
        let lock: Option<Lock> = parse(root, "Cargo.lock", problems);
        let mut locked: BTreeMap<String, Vec<Version>> = BTreeMap::new();
        for package in lock.into_iter().flat_map(|lock| lock.package) {
            if package.source.is_some() {
                let versions = locked.entry(package.name).or_default();
                versions.push(package.version);
            }
        }
        let requirement = |(name, requirement)| match requirement {
            Requirement::Plain(version) | Requirement::Detailed { version } => (name, version),
        };
        Workspace {
            nightly: table.metadata.book.nightly,
            edition: table.package.edition,
            dependencies: table.dependencies.into_iter().map(requirement).collect(),
            with_blocks: blocks
                .into_iter()
                .flat_map(|blocks| blocks.dependencies.into_keys())
                .collect(),
            locked,
            profiles,
        }
    }

    /// What a program's behavior may depend on besides its own files; its crates
    /// only where it uses some.
    pub(crate) fn setting(&self, uses_crates: bool) -> String {
        let crates = uses_crates.then_some(&self.locked);
        format!("{} {} {crates:?}", self.profiles, self.nightly)
    }

    /// The version of a crate that every listing gets.
    pub fn version(&self, name: &str) -> Option<&Version> {
        let wanted = self.dependencies.get(name)?;
        self.locked
            .get(name)?
            .iter()
            .find(|version| wanted.matches(version))
    }
}

fn parse<T: serde::de::DeserializeOwned>(
    root: &Path,
    file: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let text = read_text(&root.join(file))?;
    toml::from_str(&text)
        .map_err(|error| {
            let line = error.span().map_or(0, |span| line_at(&text, &span));
            let remedy = "cargo itself may say more: run `cargo metadata`";
            problems.push(Problem::new(file, line, error.message(), remedy));
        })
        .ok()
}
