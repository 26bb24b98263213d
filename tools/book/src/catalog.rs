//! Every program of the book: what is under `listings/`, read and checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::{Dependency, DependencyKind, Metadata, MetadataCommand, Package};

use crate::files::forward_slashes;
use crate::manifest::Manifest;
use crate::problem::{Problem, did_you_mean};
use crate::rosetta::Rosetta;
use crate::source::Source;

/// The folder of `listings/` whose crates are exercises.
pub const EXERCISES: &str = "exercises";
/// What the listings must answer: id to topic.
pub const TOPICS: &str = "listings/topics.toml";

/// All listings and exercises, and what they must answer.
#[derive(Debug)]
pub struct Catalog {
    /// The project's root folder.
    pub root: PathBuf,
    /// By `PART/NAME`.
    pub listings: BTreeMap<String, Listing>,
    /// By name.
    pub exercises: BTreeMap<String, Exercise>,
    /// Id to topic, from [`TOPICS`].
    pub topics: BTreeMap<String, String>,
    /// Python construct to Rust construct, from [`crate::rosetta::ROSETTA`].
    pub rosetta: Rosetta,
    /// What is wrong with the files themselves.
    pub problems: Vec<Problem>,
}

/// A crate under `listings/PART/NAME`, with the Python program it answers.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The package's name, which is also its folder's.
    pub name: String,
    /// The folder it is in: `iteration`.
    pub part: String,
    /// The package's description.
    pub caption: String,
    /// `listings/PART/NAME`.
    pub folder: String,
    /// What `[package.metadata.listing]` says.
    pub manifest: Manifest,
    /// The crates it depends on, unit tests' included.
    pub dependencies: Vec<Dependency>,
    /// `src/main.rs`.
    pub rust: Source,
    /// `main.py`, where there is one.
    pub python: Option<Source>,
    /// `compile_fail/VARIANT.rs`, by variant.
    pub rejected: BTreeMap<String, Source>,
    /// What has been recorded, by file name within the listing.
    pub recordings: BTreeMap<String, String>,
}

impl Listing {
    /// `PART/NAME`, as directives write it.
    pub fn id(&self) -> String {
        format!("{}/{}", self.part, self.name)
    }

    /// The recordings that its programs and rejected variants call for.
    pub fn expected_recordings(&self) -> BTreeSet<String> {
        let mut files = BTreeSet::from([RUST_OUT.to_owned()]);
        if self.manifest.release {
            files.insert(RUST_RELEASE_OUT.to_owned());
        }
        if self.python.is_some() {
            files.insert(PYTHON_OUT.to_owned());
        }
        files.extend(self.rejected.keys().map(|variant| stderr_file(variant)));
        files
    }

    /// Whether `cargo test` has anything to run in it.
    pub fn has_tests(&self) -> bool {
        self.rust.lines.iter().any(|line| line.trim() == "#[test]")
    }

    /// The command that runs its Rust program.
    pub fn command(&self) -> String {
        let mut command = match self.manifest.nightly {
            true => format!("cargo +nightly run -p {} --features nightly", self.name),
            false => format!("cargo run -p {}", self.name),
        };
        if !self.manifest.args.is_empty() {
            command.push_str(" -- ");
            command.push_str(&self.manifest.args.join(" "));
        }
        command
    }
}

/// Recorded output of the Rust program.
pub const RUST_OUT: &str = "rust.out";
/// Recorded output of the Rust program built in release.
pub const RUST_RELEASE_OUT: &str = "rust.release.out";
/// Recorded output of the Python program.
pub const PYTHON_OUT: &str = "python.out";

/// The file that holds the compiler's words about a rejected variant.
pub fn stderr_file(variant: &str) -> String {
    format!("compile_fail/{variant}.stderr")
}

/// A crate under `listings/exercises/NAME`.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// The package's name, which is also its folder's.
    pub name: String,
    /// The package's description: the task in a few words.
    pub caption: String,
    /// `listings/exercises/NAME`.
    pub folder: String,
    /// The crates it depends on, its tests' included.
    pub dependencies: Vec<Dependency>,
    /// `src/lib.rs`: what the learner starts from, and edits.
    pub starter: Source,
    /// `tests/NAME.rs`.
    pub tests: Source,
    /// `solution.rs`, which stands in for `src/lib.rs`.
    pub solution: Source,
    /// `hint.md`, as Markdown.
    pub hint: String,
    /// `wrong/NAME.rs`: plausible answers that the tests must catch.
    pub wrong: BTreeMap<String, Source>,
}

impl Catalog {
    /// Reads everything under `root/listings` by way of `cargo metadata`.
    ///
    /// Mistakes in the listings are collected in [`Catalog::problems`].
    ///
    /// # Errors
    /// If `cargo metadata` fails (a manifest that does not parse) or a file
    /// cannot be read.
    pub fn load(root: &Path) -> Result<Catalog> {
        let metadata = MetadataCommand::new()
            .manifest_path(root.join("Cargo.toml"))
            .no_deps()
            .exec()
            .context("cargo metadata could not read the workspace")?;
        let mut problems = Vec::new();
        let mut listings = BTreeMap::new();
        let mut exercises = BTreeMap::new();
        for package in &metadata.packages {
            let Some((part, folder)) = place(root, package) else {
                continue;
            };
            let folder_name = folder.rsplit('/').next().unwrap_or_default().to_owned();
            let mut reader = Reader {
                root,
                folder,
                read: BTreeSet::new(),
                problems: &mut problems,
            };
            if package.name.as_str() != folder_name {
                reader.manifest_problem(
                    "name",
                    format!(
                        "the package is called `{}`, its folder `{folder_name}`",
                        package.name
                    ),
                    "give both the same name: readers type it after `cargo run -p`",
                );
            }
            if part == EXERCISES {
                let exercise = reader.exercise(package);
                exercises.insert(exercise.name.clone(), exercise);
            } else {
                let listing = reader.listing(package, &part);
                listings.insert(listing.id(), listing);
            }
        }
        check_workspace(root, &metadata, &listings, &mut problems);
        let topics = read_topics(root, &mut problems)?;
        check_answers(root, &listings, &topics, &mut problems);
        let rosetta = Rosetta::read(root, &mut problems);
        Ok(Catalog {
            root: root.to_owned(),
            listings,
            exercises,
            topics,
            rosetta,
            problems,
        })
    }

    /// The listing called `PART/NAME`, or a clause that says what is missing.
    pub fn listing(&self, id: &str) -> Result<&Listing, String> {
        self.listings.get(id).ok_or_else(|| {
            let near = did_you_mean(id, self.listings.keys().map(String::as_str));
            format!("there is no listing `{id}`{near}")
        })
    }
}

/// `(part, folder)` of a package under `root/listings` or `root/exercises`.
fn place(root: &Path, package: &Package) -> Option<(String, String)> {
    let root = root.canonicalize().ok()?;
    let folder = package.manifest_path.parent()?.canonicalize().ok()?;
    let folder = forward_slashes(folder.strip_prefix(root).ok()?);
    let mut words = folder.split('/');
    let part = match (words.next()?, words.next()) {
        ("listings", Some(part)) => part.to_owned(),
        (EXERCISES, Some(_)) => EXERCISES.to_owned(),
        _ => return None,
    };
    Some((part, folder))
}

/// Reads one listing's files, remembering which, so that strays are noticed.
struct Reader<'a> {
    root: &'a Path,
    folder: String,
    read: BTreeSet<String>,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn listing(&mut self, package: &Package, part: &str) -> Listing {
        self.read.insert("Cargo.toml".to_owned());
        let manifest = self.manifest(package);
        let rust = self.rust_source("src/main.rs");
        let python = self
            .text("main.py")
            .map(|text| Source::parse(&self.path("main.py"), &text, self.problems));
        let mut rejected = BTreeMap::new();
        for variant in self.stems("compile_fail", "rs") {
            let source = self.rust_source(&format!("compile_fail/{variant}.rs"));
            rejected.insert(variant, source);
        }
        for known in ["ruff.toml", "compile_fail/reserved.rustfmt-ignore", "compile_fail/shift_after_cast.rustfmt-ignore"] {
            self.read.insert(known.to_owned());
        }
        let mut listing = Listing {
            name: package.name.to_string(),
            part: part.to_owned(),
            caption: self.caption(package),
            folder: self.folder.clone(),
            manifest,
            dependencies: package.dependencies.clone(),
            rust,
            python,
            rejected,
            recordings: BTreeMap::new(),
        };
        for file in listing.expected_recordings() {
            if let Some(text) = self.text(&file) {
                listing.recordings.insert(file, text);
            }
        }
        self.check_nightly(package, &listing);
        self.strays("listings hold Cargo.toml, src/main.rs, main.py, compile_fail/*.rs and their recordings (rust.out, python.out, *.stderr); delete it, or `cargo book record` if it is an old recording");
        listing
    }

    fn exercise(&mut self, package: &Package) -> Exercise {
        self.read.insert("Cargo.toml".to_owned());
        let tests = format!("tests/{}.rs", package.name.replace('-', "_"));
        let mut wrong = BTreeMap::new();
        for name in self.stems("wrong", "rs") {
            let source = self.rust_source(&format!("wrong/{name}.rs"));
            wrong.insert(name, source);
        }
        if wrong.is_empty() {
            self.problems.push(Problem::new(
                self.path("wrong"),
                0,
                "no planted wrong answer",
                "add at least one `wrong/NAME.rs` that compiles, looks plausible and must fail the tests",
            ));
        }
        let starter = self.rust_source("src/lib.rs");
        for source in wrong.values() {
            if source.lines == starter.lines {
                self.problems.push(Problem::new(
                    &starter.path,
                    0,
                    format!("the starter is the wrong answer {}", source.path),
                    "put the starter back; it was probably left there by a trial of that answer",
                ));
            }
        }
        self.read.insert("starter.rs".to_owned());
        let exercise = Exercise {
            name: package.name.to_string(),
            caption: self.caption(package),
            folder: self.folder.clone(),
            dependencies: package.dependencies.clone(),
            starter,
            tests: self.rust_source(&tests),
            solution: self.rust_source("solution.rs"),
            hint: self.required(
                "hint.md",
                "write one to three sentences that help without telling",
            ),
            wrong,
        };
        self.strays("exercises hold Cargo.toml, src/lib.rs, tests/NAME.rs, solution.rs, hint.md and wrong/*.rs");
        exercise
    }

    fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.folder)
    }

    fn text(&mut self, file: &str) -> Option<String> {
        let text = fs::read_to_string(self.root.join(self.path(file))).ok()?;
        self.read.insert(file.to_owned());
        Some(text.replace("\r\n", "\n"))
    }

    fn required(&mut self, file: &str, remedy: &str) -> String {
        self.text(file).unwrap_or_else(|| {
            self.problems.push(Problem::new(
                self.path(file),
                0,
                "the file is missing",
                remedy,
            ));
            String::new()
        })
    }

    fn rust_source(&mut self, file: &str) -> Source {
        let text = self.required(
            file,
            "`cargo book new` lays down what a listing or exercise holds",
        );
        let source = Source::parse(&self.path(file), &text, self.problems);
        for (index, line) in source.lines.iter().enumerate() {
            let start = line.trim_start();
            if start == "#" || start.starts_with("# ") || start.starts_with("##") {
                self.problems.push(Problem::new(
                    &source.path,
                    index + 1,
                    "mdBook hides a Rust line that starts with `# ` or `##`",
                    "reformat the line so that it starts with something else",
                ));
            }
            if line.contains("\"####") {
                self.problems.push(Problem::new(
                    &source.path,
                    index + 1,
                    "skeptic cannot carry a block that holds `\"####`",
                    "use fewer hash signs around the raw string",
                ));
            }
        }
        source
    }

    fn stems(&self, folder: &str, extension: &str) -> Vec<String> {
        let entries = fs::read_dir(self.root.join(self.path(folder)));
        let mut stems: Vec<String> = entries
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|found| found == extension))
            .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
            .collect();
        stems.sort();
        stems
    }

    fn caption(&mut self, package: &Package) -> String {
        package.description.clone().unwrap_or_else(|| {
            self.manifest_problem(
                "name",
                "the manifest has no `description`",
                "add one: it is the caption under which the book shows the program",
            );
            String::new()
        })
    }

    fn manifest(&mut self, package: &Package) -> Manifest {
        let value = package.metadata.get("listing").cloned();
        let manifest: Manifest = match value.map(serde_json::from_value).transpose() {
            Ok(manifest) => manifest.unwrap_or_default(),
            Err(error) => {
                let said = error.to_string();
                let key = said
                    .split('`')
                    .nth(1)
                    .unwrap_or("[package.metadata.listing]");
                self.manifest_problem(
                    key,
                    format!("[package.metadata.listing]: {said}"),
                    "the keys are documented in tools/book/src/manifest.rs",
                );
                Manifest::default()
            }
        };
        for (name, pattern) in &manifest.placeholders {
            if let Err(error) = regex_lite::Regex::new(pattern) {
                self.manifest_problem(
                    name,
                    format!("placeholder `{name}` is no regular expression: {error}"),
                    "quote it as a literal TOML string: '\\d+ ms'",
                );
            }
        }
        manifest
    }

    fn check_nightly(&mut self, package: &Package, listing: &Listing) {
        let behind_feature = package
            .targets
            .iter()
            .filter(|target| target.is_bin())
            .all(|target| target.required_features == ["nightly"]);
        if listing.manifest.nightly && !behind_feature {
            self.manifest_problem(
                "nightly",
                "a nightly listing that stable builds would stumble over",
                "add `[features] nightly = []` and `[[bin]] name, path = \"src/main.rs\", required-features = [\"nightly\"]`",
            );
        }
    }

    /// A problem at the line of Cargo.toml that mentions `key`.
    fn manifest_problem(&mut self, key: &str, what: impl Into<String>, remedy: &str) {
        let file = self.path("Cargo.toml");
        let line = line_of(self.root, &file, key);
        self.problems.push(Problem::new(file, line, what, remedy));
    }

    /// Files that nothing has read.
    fn strays(&mut self, remedy: &str) {
        let folder = self.root.join(&self.folder);
        for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
            let Ok(entry) = entry else { continue };
            if !entry.file_type().is_file() || entry.path().iter().any(|part| part == "__pycache__")
            {
                continue;
            }
            let file = forward_slashes(entry.path().strip_prefix(&folder).unwrap_or(entry.path()));
            if !self.read.contains(&file) {
                self.problems.push(Problem::new(
                    self.path(&file),
                    0,
                    "a file that nothing uses",
                    remedy,
                ));
            }
        }
    }
}

/// The 1-based line of a file that starts with `key`; 0 where none does.
fn line_of(root: &Path, file: &str, key: &str) -> usize {
    let text = fs::read_to_string(root.join(file)).unwrap_or_default();
    text.lines()
        .position(|line| line.trim_start().starts_with(key))
        .map_or(0, |index| index + 1)
}

/// `cargo test` must see every part, and skeptic every crate a listing uses.
fn check_workspace(
    root: &Path,
    metadata: &Metadata,
    listings: &BTreeMap<String, Listing>,
    problems: &mut Vec<Problem>,
) {
    let root_package = metadata
        .packages
        .iter()
        .find(|package| package.manifest_path.parent().map(Path::new) == Some(root));
    for listing in listings.values() {
        let Some(root_package) = root_package else {
            continue;
        };
        for dependency in &listing.dependencies {
            let known = root_package
                .dependencies
                .iter()
                .any(|known| known.name == dependency.name);
            if dependency.kind == DependencyKind::Normal && !known {
                problems.push(Problem::new(
                    "Cargo.toml",
                    0,
                    format!(
                        "skeptic cannot compile `{}` without `{}`",
                        listing.id(),
                        dependency.name
                    ),
                    format!(
                        "add `{}.workspace = true` to [dev-dependencies]",
                        dependency.name
                    ),
                ));
            }
        }
    }
}

fn read_topics(root: &Path, problems: &mut Vec<Problem>) -> Result<BTreeMap<String, String>> {
    let Ok(text) = fs::read_to_string(root.join(TOPICS)) else {
        return Ok(BTreeMap::new());
    };
    toml::from_str(&text).or_else(|error| {
        let line = error
            .span()
            .map_or(0, |span| text[..span.start].matches('\n').count() + 1);
        problems.push(Problem::new(
            TOPICS,
            line,
            error.message().to_owned(),
            "one line a topic: IT-01 = \"The `for` loop\"",
        ));
        Ok(BTreeMap::new())
    })
}

fn check_answers(
    root: &Path,
    listings: &BTreeMap<String, Listing>,
    topics: &BTreeMap<String, String>,
    problems: &mut Vec<Problem>,
) {
    let mut answered = BTreeSet::new();
    for listing in listings.values() {
        for id in &listing.manifest.answers {
            answered.insert(id);
            if !topics.contains_key(id) {
                let manifest = format!("{}/Cargo.toml", listing.folder);
                let line = line_of(root, &manifest, "answers");
                problems.push(Problem::new(
                    manifest,
                    line,
                    format!("`answers` names `{id}`, which is no topic"),
                    format!("add it to {TOPICS}, or correct the id"),
                ));
            }
        }
    }
    for id in topics.keys().filter(|id| !answered.contains(id)) {
        problems.push(Problem::new(
            TOPICS,
            line_of(root, TOPICS, id),
            format!("no listing answers `{id}`"),
            "name it in the `answers` of the listing that does",
        ));
    }
}
