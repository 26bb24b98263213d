//! What the root's `Cargo.toml` and `Cargo.lock` say for all crates.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cargo_metadata::semver::{Version, VersionReq};
use toml::Value;

use crate::files::{parse_toml, read_text};
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
    profiles: String,
}

/// A crate that a listing or exercise uses; its version is the workspace's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    pub name: String,
    /// The version that `Cargo.lock` has of it, where it is there already.
    pub version: String,
    pub dev: bool,
}

impl Workspace {
    /// Reads these files; what does not parse is added to `problems`.
    pub fn read(root: &Path, problems: &mut Vec<Problem>) -> Workspace {
        let mut parse = |file: &str| {
            let text = read_text(&root.join(file)).unwrap_or_default();
            let parsed = parse_toml(file, &text, "`cargo metadata` may say more", problems);
            Value::Table(parsed.unwrap_or_default())
        };
        let (manifest, blocks) = (parse("Cargo.toml"), parse(BLOCKS));
        // Read by lines: each process of a test run does this, and cargo writes
        // the file in one way only.
        let lock = read_text(&root.join("Cargo.lock")).unwrap_or_default();
        let mut locked: BTreeMap<String, Vec<Version>> = BTreeMap::new();
        for package in lock.split("[[package]]").filter(|package| package.contains("\nsource = ")) {
            let field = |key: &str| {
                package.lines().find_map(|line| line.strip_prefix(key)?.strip_suffix('"'))
            };
            if let (Some(name), Some(version)) = (field("name = \""), field("version = \"")) {
                locked.entry(name.to_owned()).or_default().extend(version.parse::<Version>());
            }
        }
        let requirement = |(name, value): (&String, &Value)| {
            let version = value.as_str().map_or_else(|| text(value, "version"), str::to_owned);
            Some((name.clone(), version.parse().ok()?))
        };
        Workspace {
            nightly: text(&manifest, "workspace.metadata.book.nightly"),
            edition: text(&manifest, "workspace.package.edition"),
            dependencies: table(&manifest, "workspace.dependencies")
                .filter_map(requirement)
                .collect(),
            with_blocks: table(&blocks, "dev-dependencies").map(|(name, _)| name.clone()).collect(),
            locked,
            profiles: format!("{:?}", manifest.get("profile")),
        }
    }

    pub fn version(&self, name: &str) -> Option<&Version> {
        let wanted = self.dependencies.get(name)?;
        self.locked.get(name)?.iter().find(|version| wanted.matches(version))
    }

    /// What the behavior of a program that uses these crates may depend on besides
    /// its own files.
    pub(crate) fn setting(&self, used: &[Dependency]) -> String {
        let crates = (!used.is_empty()).then_some((used, &self.locked));
        format!("{} {} {} {crates:?}", self.profiles, self.nightly, self.edition)
    }
}

fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, key| value.get(key))
}

fn text(value: &Value, path: &str) -> String {
    at(value, path).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn table<'v>(value: &'v Value, path: &str) -> impl Iterator<Item = (&'v String, &'v Value)> {
    at(value, path).and_then(Value::as_table).into_iter().flatten()
}
