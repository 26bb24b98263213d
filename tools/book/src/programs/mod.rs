//! Every program of the book: what is under `listings/` and `exercises/`, read
//! and checked.

mod exercise;
mod folder;
mod listing;
pub mod manifest;
pub mod rosetta;
pub mod source;
mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::files::{line_at, read_text};
use crate::problem::{Mistake, Problem, did_you_mean, mistake, problem};
use folder::{FolderReader, names};
use rosetta::Rosetta;

pub use exercise::Exercise;
pub use listing::{DIGESTS, Dependency, Language, Listing, Program, Recording};
pub use workspace::Workspace;

/// What the listings must answer: id to topic.
pub const TOPICS: &str = "listings/topics.toml";

/// All listings and exercises, and what they must answer.
#[derive(Debug, Default)]
pub struct Catalog {
    /// The project's root folder.
    pub root: PathBuf,
    /// What holds for all crates.
    pub workspace: Workspace,
    /// By `PART/NAME`.
    pub listings: BTreeMap<String, Listing>,
    /// By name.
    pub exercises: BTreeMap<String, Exercise>,
    /// Id to topic and its line, from [`TOPICS`].
    pub topics: BTreeMap<String, (String, usize)>,
    /// Python construct to Rust construct.
    pub rosetta: Rosetta,
    /// What is wrong with the files themselves.
    pub problems: Vec<Problem>,
}

impl Catalog {
    /// Reads every program under `root`.
    ///
    /// Mistakes in the files are collected in [`Catalog::problems`].
    pub fn load(root: &Path) -> Catalog {
        let mut catalog = Catalog::load_where(root, |_| true);
        catalog.topics = read_topics(root, &mut catalog.problems);
        catalog.rosetta = Rosetta::read(root, &mut catalog.problems);
        catalog
    }

    /// Reads only the listings and exercises whose `PART/NAME` is asked for, and
    /// no tables.
    pub fn load_where(root: &Path, asked: impl Fn(&str) -> bool) -> Catalog {
        let mut problems = Vec::new();
        let workspace = Workspace::read(root, &mut problems);
        let (mut listings, mut exercises) = (BTreeMap::new(), BTreeMap::new());
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for (folder, part, name) in folders(root) {
            if !asked(&format!("{part}/{name}")) {
                continue;
            }
            if let Some(other) = names.insert(name.clone(), folder.clone()) {
                problem!(problems, &folder, 0, "`{name}` is the name of {other}, too" =>
                    "call one of them something else: cargo knows packages by name");
            } else if workspace.locked.contains_key(&name) {
                problem!(problems, &folder, 0, "`{name}` is the name of a crate that the book uses" =>
                    "call it something else: cargo knows packages by name");
            }
            let is_exercise = folder.starts_with("exercises/");
            let problems = &mut problems;
            let reader = FolderReader {
                root,
                folder,
                workspace: &workspace,
                problems,
                read: BTreeSet::new(),
            };
            if is_exercise {
                exercises.insert(name, reader.exercise(&part));
            } else {
                listings.insert(format!("{part}/{name}"), reader.listing(&part));
            }
        }
        let root = root.to_owned();
        let mut catalog =
            Catalog { root, workspace, listings, exercises, problems, ..Catalog::default() };
        catalog.problems.extend(catalog.check_same_as());
        catalog
    }

    /// Whether a crate's files are wrong. What else seems wrong with it may
    /// follow from that.
    pub(crate) fn is_wrong(&self, folder: &str) -> bool {
        self.problems.iter().any(|problem| problem.file.starts_with(&format!("{folder}/")))
    }

    /// The line of a listing's manifest that holds this; 0 where none does.
    fn line_of(&self, listing: &Listing, key: &str) -> usize {
        let text = read_text(&self.root.join(listing.file("Cargo.toml"))).unwrap_or_default();
        text.lines().position(|line| line.contains(key)).map_or(0, |at| at + 1)
    }

    /// The listing called `PART/NAME`.
    pub(crate) fn listing(&self, id: &str) -> Result<&Listing, Mistake> {
        self.listings.get(id).ok_or_else(|| {
            let near = did_you_mean(id, self.listings.keys().map(String::as_str));
            let place = id.replacen('/', "/PAGE/", 1);
            mistake!("there is no listing `{id}`{near}" => "correct the name, or create it: cargo book new {place}")
        })
    }

    /// Regions that must be the same are, as far as both listings were read.
    fn check_same_as(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let lines = |(language, program): (Language, &Program), region: &str| {
            let (source, lines) = program.shown(Some(region))?;
            Some((language, source.lines[lines].to_vec()))
        };
        for listing in self.listings.values().filter(|listing| !self.is_wrong(&listing.folder)) {
            for (region, other) in &listing.manifest.same_as {
                let (file, line) = (listing.file("Cargo.toml"), self.line_of(listing, other));
                let Some(model) = self.listings.get(other) else {
                    // It may be one that was not asked for.
                    if !folders(&self.root)
                        .iter()
                        .any(|(_, part, name)| format!("{part}/{name}") == *other)
                    {
                        let near = did_you_mean(other, self.listings.keys().map(String::as_str));
                        problem!(problems, file, line, "`same-as`: there is no listing `{other}`{near}" =>
                            "name the listing, as PART/NAME, that has the same region");
                    }
                    continue;
                };
                let models: Vec<_> =
                    model.programs().filter_map(|found| lines(found, region)).collect();
                let mut here =
                    listing.programs().filter_map(|found| lines(found, region)).peekable();
                let same = here.peek().is_some() && here.all(|found| models.contains(&found));
                if !same && !self.is_wrong(&model.folder) {
                    problem!(problems, file, line, "`same-as`: region `{region}` is not what it is in {other}" =>
                        "put `ANCHOR: {region}` around the same lines in both, or take the line out of `same-as`");
                }
            }
        }
        problems
    }

    /// Every topic is answered, and every answer is to a topic.
    pub(crate) fn check_topics(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut open = self.topics.clone();
        for listing in self.listings.values() {
            for id in &listing.manifest.answers {
                open.remove(id);
                if !self.topics.contains_key(id) {
                    problem!(problems, listing.file("Cargo.toml"), self.line_of(listing, id), "`answers` names `{id}`, which is not a topic" =>
                        "add it to {TOPICS}, or correct the id");
                }
            }
        }
        for (id, (_, line)) in open {
            problem!(problems, TOPICS, line, "no listing answers `{id}`" =>
                "name it in the `answers` of the listing that does");
        }
        problems
    }
}

/// `(folder, part, name)` of each crate under `listings/` and `exercises/`.
pub(crate) fn folders(root: &Path) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for part in names(&root.join("listings")) {
        for page in names(&root.join("listings").join(&part)) {
            let folder = format!("listings/{part}/{page}");
            let crates = names(&root.join(&folder)).into_iter();
            found.extend(crates.map(|name| (format!("{folder}/{name}"), part.clone(), name)));
        }
    }
    for part in names(&root.join("exercises")) {
        let crates = names(&root.join("exercises").join(&part)).into_iter();
        found.extend(crates.map(|name| (format!("exercises/{part}/{name}"), part.clone(), name)));
    }
    found
}

fn read_topics(root: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, (String, usize)> {
    let text = read_text(&root.join(TOPICS)).unwrap_or_default();
    let read: BTreeMap<String, toml::Spanned<String>> = toml::from_str(&text).unwrap_or_else(|error| {
        let (line, said) = (error.span().map_or(0, |span| line_at(&text, &span)), error.message());
        problem!(problems, TOPICS, line, "{said}" => "one line a topic: IT-01 = \"The `for` loop\"");
        BTreeMap::new()
    });
    let topics = read.into_iter();
    topics
        .map(|(id, topic)| (id, (topic.get_ref().clone(), line_at(&text, &topic.span()))))
        .collect()
}
