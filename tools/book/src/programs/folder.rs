//! Reading a crate's folder, remembering which files, so that strays are noticed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use toml::Table;

use super::Dependency;
use super::manifest::Manifest;
use super::source::Source;
use super::workspace::{BLOCKS, Workspace};
use crate::files::{forward_slashes, line_at, read_text};
use crate::problem::{Problem, problem};

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

/// What a crate says about itself.
#[derive(Default)]
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
        self.folder.rsplit('/').next().unwrap_or_default().to_owned()
    }

    pub(super) fn text(&mut self, file: &str) -> Option<String> {
        let path = self.root.join(self.path(file));
        if !path.is_file() {
            return None;
        }
        self.read.insert(file.to_owned());
        let text = read_text(&path);
        if text.is_none() {
            problem!(self.problems, self.path(file), 0, "the file is not UTF-8" => "save it as UTF-8");
        }
        Some(text.unwrap_or_default())
    }

    pub(super) fn required(&mut self, file: &str) -> String {
        self.text(file).unwrap_or_else(|| {
            problem!(self.problems, self.path(file), 0, "the file is missing" =>
                "write it; `cargo book new` shows what a listing or an exercise holds");
            String::new()
        })
    }

    /// `Cargo.toml`, and what is wrong with it.
    pub(super) fn about(&mut self) -> About {
        let before = self.problems.len();
        let (text, file, folder) =
            (self.required("Cargo.toml"), self.path("Cargo.toml"), self.name());
        if self.problems.len() > before {
            return About::default();
        }
        let line =
            |key: &str| text.lines().position(|line| line.starts_with(key)).map_or(0, |at| at + 1);
        let CargoToml { package, dependencies, dev_dependencies, bin } =
            toml::from_str(&text).unwrap_or_else(|error| {
                let (line, said) = (error.span().map_or(0, |span| line_at(&text, &span)), error.message());
                problem!(self.problems, &file, line, "{said}" =>
                    "correct it: the keys of [package.metadata.listing] are documented in tools/book/src/programs/manifest.rs");
                let package = Package { name: folder.clone(), description: folder.clone(), ..Package::default() };
                CargoToml { package, ..CargoToml::default() }
            });
        let Package { name, description, metadata: Metadata { listing: manifest } } = package;
        if name != folder {
            problem!(self.problems, &file, line("name"), "the package `{name}` is in a folder of another name" =>
                "give both the same name: readers type it after `cargo run -p`");
        }
        if description.is_empty() || description.starts_with("TODO") {
            problem!(self.problems, &file, line("description"), "no caption" =>
                "write the `description` under which the book shows this program");
        }
        for (name, pattern) in &manifest.placeholders {
            if let Err(error) = regex_lite::Regex::new(pattern) {
                problem!(self.problems, &file, line("placeholders"), "placeholder `{name}` is not a regular expression: {error}" =>
                    "quote it as a literal TOML string: '\\d+ ms'");
            }
        }
        let nightly = |bin: &Table| {
            bin.get("required-features").is_some_and(|some| some.to_string().contains("nightly"))
        };
        if manifest.nightly && !bin.iter().any(nightly) {
            problem!(self.problems, &file, line("nightly"), "a nightly listing must be behind a feature, or stable builds stop at it" =>
                "add `nightly = []` under [features] and, under [[bin]], `name = \"{name}\"`, `path = \"src/main.rs\"` and `required-features = [\"nightly\"]`");
        }
        // With neither read, every crate would seem to be missing.
        let workspace_is_read = !self
            .problems
            .iter()
            .any(|problem| ["Cargo.toml", BLOCKS].contains(&problem.file.as_str()));
        let mut used = Vec::new();
        for (names, dev) in [(dependencies, false), (dev_dependencies, true)] {
            for (name, value) in names {
                let inherited = value.get("workspace").is_some()
                    && self.workspace.dependencies.contains_key(&name);
                if !workspace_is_read {
                } else if !inherited {
                    problem!(self.problems, &file, line(&name), "`{name}` does not come from the workspace, which has one version of each crate" =>
                        "write `{name}.workspace = true` here, and `{name} = \"VERSION\"` under [workspace.dependencies] in the root's Cargo.toml");
                } else if !dev && !self.workspace.with_blocks.contains(&name) {
                    problem!(self.problems, &file, line(&name), "skeptic cannot compile the program's blocks without `{name}`" =>
                        "add `{name}.workspace = true` to [dev-dependencies] in {BLOCKS}");
                }
                let version =
                    self.workspace.version(&name).map(ToString::to_string).unwrap_or_default();
                used.push(Dependency { name, version, dev });
            }
        }
        About { caption: description, manifest, dependencies: used }
    }

    pub(super) fn rust_source(&mut self, file: &str) -> Source {
        let text = self.required(file);
        let source = Source::parse(&self.path(file), &text, self.problems);
        for (index, line) in source.lines.iter().enumerate() {
            let start = line.trim_start();
            if start == "#" || start.starts_with("# ") || start.starts_with("##") {
                problem!(self.problems, &source.path, index + 1, "mdBook hides a Rust line that starts with `# ` or `##`" =>
                    "reformat the line so that it starts with something else");
            }
            if line.contains("\"####") {
                problem!(self.problems, &source.path, index + 1, "skeptic cannot carry a block that holds `\"####`" =>
                    "use fewer hash signs around the raw string");
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
        let entries =
            walkdir::WalkDir::new(base.join(folder)).sort_by_file_name().into_iter().flatten();
        let files = entries.filter(|entry| entry.file_type().is_file());
        files
            .filter_map(|entry| Some(forward_slashes(entry.path().strip_prefix(&base).ok()?)))
            .filter(|file| {
                file.ends_with(ending) && !file.contains("__pycache__") && !file.starts_with('.')
            })
            .collect()
    }

    /// `FOLDER/NAME.rs` by name. What rustfmt must leave alone says why in a
    /// file beside it.
    pub(super) fn rust_sources(&mut self, folder: &str) -> BTreeMap<String, Source> {
        let mut sources = BTreeMap::new();
        for file in self.files(folder, ".rs") {
            let stem = file.trim_start_matches(folder).trim_matches('/').trim_end_matches(".rs");
            if self
                .text(&format!("{folder}/{stem}.rustfmt-ignore"))
                .is_some_and(|why| why.trim().is_empty())
            {
                problem!(self.problems, self.path(&file), 0, "{stem}.rustfmt-ignore does not say why" =>
                    "write down why rustfmt must leave this file alone");
            }
            let source = self.rust_source(&file);
            sources.insert(stem.to_owned(), source);
        }
        sources
    }

    /// Names the files that nothing has read.
    pub(super) fn strays(&mut self) {
        for file in self.files("", "") {
            if !self.read.contains(&file) {
                problem!(self.problems, self.path(&file), 0, "a file that nothing uses" =>
                    "delete it, or `cargo book record` if it is an old recording; `cargo book new` shows what a listing or an exercise holds");
            }
        }
    }
}

/// The names of the folders in a folder, sorted.
pub(super) fn names(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
