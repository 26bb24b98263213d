//! Reading a crate's folder, remembering which files, so that strays are noticed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::Dependency;
use super::manifest::Manifest;
use super::source::Source;
use super::workspace::{BLOCKS, Workspace};
use crate::files::{forward_slashes, line_at, read_text};
use crate::problem::Problem;

/// The caption that `cargo book new` writes, and that nobody should read.
pub const PLACEHOLDER: &str = "TODO: ";

/// A crate's `Cargo.toml`, as far as the book reads it.
#[derive(Deserialize)]
struct CargoToml {
    package: Package,
    #[serde(default)]
    dependencies: BTreeMap<String, toml::Value>,
    #[serde(default, rename = "dev-dependencies")]
    dev_dependencies: BTreeMap<String, toml::Value>,
    #[serde(default)]
    bin: Vec<Bin>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Default, Deserialize)]
struct Metadata {
    #[serde(default)]
    listing: Manifest,
}

#[derive(Deserialize)]
struct Bin {
    #[serde(default, rename = "required-features")]
    required_features: Vec<String>,
}

/// What a crate says about itself.
pub(super) struct About {
    pub(super) caption: String,
    pub(super) manifest: Manifest,
    pub(super) dependencies: Vec<Dependency>,
}

/// Reads one crate's files.
pub(super) struct FolderReader<'a> {
    pub(super) root: &'a Path,
    /// From the root, with forward slashes.
    pub(super) folder: String,
    pub(super) workspace: &'a Workspace,
    pub(super) problems: &'a mut Vec<Problem>,
    pub(super) read: BTreeSet<String>,
}

impl FolderReader<'_> {
    pub(super) fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.folder)
    }

    /// The folder's own name, which is also the package's.
    pub(super) fn name(&self) -> String {
        let name = self.folder.rsplit('/').next();
        name.unwrap_or_default().to_owned()
    }

    pub(super) fn problem(
        &mut self,
        file: &str,
        line: usize,
        what: impl Into<String>,
        remedy: &str,
    ) {
        let file = self.path(file);
        self.problems.push(Problem::new(file, line, what, remedy));
    }

    pub(super) fn text(&mut self, file: &str) -> Option<String> {
        let text = read_text(&self.root.join(self.path(file)))?;
        self.read.insert(file.to_owned());
        Some(text)
    }

    pub(super) fn required(&mut self, file: &str, remedy: &str) -> String {
        self.text(file).unwrap_or_else(|| {
            self.problem(file, 0, "the file is missing, or not UTF-8", remedy);
            String::new()
        })
    }

    /// `Cargo.toml`, and what is wrong with it.
    pub(super) fn about(&mut self) -> About {
        let text = self.required("Cargo.toml", "`cargo book new` writes one");
        let read = match toml::from_str::<CargoToml>(&text) {
            Ok(read) => read,
            Err(error) => {
                let line = error.span().map_or(0, |span| line_at(&text, &span));
                let what = error.message().to_owned();
                let remedy = "the keys of [package.metadata.listing] are documented in tools/book/src/programs/manifest.rs";
                self.problem("Cargo.toml", line, what, remedy);
                return About {
                    caption: String::new(),
                    manifest: Manifest::default(),
                    dependencies: Vec::new(),
                };
            }
        };
        let (workspace, name) = (self.workspace, self.name());
        let mut wrong = |key: &str, what: String, remedy: &str| {
            let line = text.lines().position(|line| line.starts_with(key));
            self.problem("Cargo.toml", line.map_or(0, |at| at + 1), what, remedy);
        };
        let CargoToml { package, bin, .. } = &read;
        let manifest = &package.metadata.listing;
        if name != package.name {
            let what = format!(
                "the package `{}` is in a folder of another name",
                package.name
            );
            let remedy = "give both the same name: readers type it after `cargo run -p`";
            wrong("name", what, remedy);
        }
        if package.description.is_empty() || package.description.starts_with(PLACEHOLDER) {
            let remedy = "write the caption under which the book shows this program";
            wrong("description", "no caption".to_owned(), remedy);
        }
        for (name, pattern) in &manifest.placeholders {
            if let Err(error) = regex_lite::Regex::new(pattern) {
                let what = format!("placeholder `{name}` is not a regular expression: {error}");
                wrong(
                    "placeholders",
                    what,
                    r"quote it as a literal TOML string: '\d+ ms'",
                );
            }
        }
        let behind_feature = bin.iter().any(|bin| bin.required_features == ["nightly"]);
        if manifest.nightly && !behind_feature {
            wrong(
                "nightly",
                "a nightly listing must be behind a feature, or stable builds stop at it"
                    .to_owned(),
                "add `[features] nightly = []` and `[[bin]] name, path = \"src/main.rs\", required-features = [\"nightly\"]`",
            );
        }
        let tables = [(&read.dependencies, false), (&read.dev_dependencies, true)];
        let mut dependencies = Vec::new();
        for (name, value, dev) in tables
            .into_iter()
            .flat_map(|(table, dev)| table.iter().map(move |(name, value)| (name, value, dev)))
        {
            let inherited = value.get("workspace").is_some();
            if !inherited || !workspace.dependencies.contains_key(name) {
                let what = format!(
                    "`{name}` does not come from the workspace, which has one version of each crate"
                );
                let remedy = format!(
                    "write `{name}.workspace = true` here, and `{name} = \"VERSION\"` under [workspace.dependencies] in the root's Cargo.toml"
                );
                wrong(name, what, &remedy);
            } else if !dev && !workspace.with_blocks.contains(name) {
                let what = format!("skeptic cannot compile the program's blocks without `{name}`");
                let remedy =
                    format!("add `{name}.workspace = true` to [dev-dependencies] in {BLOCKS}");
                wrong(name, what, &remedy);
            }
            let version = workspace.version(name).map(ToString::to_string);
            dependencies.push(Dependency {
                name: name.clone(),
                version: version.unwrap_or_default(),
                dev,
            });
        }
        About {
            caption: read.package.description,
            manifest: read.package.metadata.listing,
            dependencies,
        }
    }

    pub(super) fn rust_source(&mut self, file: &str) -> Source {
        let text = self.required(
            file,
            "`cargo book new` writes what a listing or exercise holds",
        );
        let source = Source::parse(&self.path(file), &text, self.problems);
        for (index, line) in source.lines.iter().enumerate() {
            let start = line.trim_start();
            if start == "#" || start.starts_with("# ") || start.starts_with("##") {
                let what = "mdBook hides a Rust line that starts with `# ` or `##`";
                self.problem(
                    file,
                    index + 1,
                    what,
                    "reformat the line so that it starts with something else",
                );
            }
            if line.contains("\"####") {
                let what = "skeptic cannot carry a block that holds `\"####`";
                self.problem(
                    file,
                    index + 1,
                    what,
                    "use fewer hash signs around the raw string",
                );
            }
        }
        source
    }

    pub(super) fn python_source(&mut self, file: &str) -> Option<Source> {
        let text = self.text(file)?;
        Some(Source::parse(&self.path(file), &text, self.problems))
    }

    /// The files below a folder whose names end so, from the crate's folder, sorted.
    pub(super) fn files(&self, folder: &str, ending: &str) -> Vec<String> {
        let base = self.root.join(&self.folder);
        walkdir::WalkDir::new(base.join(folder))
            .sort_by_file_name()
            .into_iter()
            .flatten()
            .filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| Some(forward_slashes(entry.path().strip_prefix(&base).ok()?)))
            .filter(|file| file.ends_with(ending) && !file.contains("__pycache__"))
            .collect()
    }

    /// `FOLDER/NAME.rs` by name.
    pub(super) fn rust_sources(&mut self, folder: &str) -> BTreeMap<String, Source> {
        let mut sources = BTreeMap::new();
        for file in self.files(folder, ".rs") {
            let exempt = file.replace(".rs", ".rustfmt-ignore");
            if let Some(reason) = self.text(&exempt)
                && reason.trim().is_empty()
            {
                let remedy = "write down why rustfmt must leave the file beside it alone";
                self.problem(&exempt, 0, "no reason", remedy);
            }
            let source = self.rust_source(&file);
            let stem = Path::new(&file).file_stem().unwrap_or_default();
            sources.insert(stem.to_string_lossy().into_owned(), source);
        }
        sources
    }

    /// Names the files that nothing has read.
    pub(super) fn strays(&mut self, remedy: &str) {
        for file in self.files("", "") {
            if !self.read.contains(&file) {
                self.problem(&file, 0, "a file that nothing uses", remedy);
            }
        }
    }

    /// The names in a folder of the crate's, sorted.
    pub(super) fn names(path: &Path) -> Vec<String> {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        let folders = entries.filter(|entry| entry.path().is_dir());
        let mut names: Vec<String> = folders
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}
