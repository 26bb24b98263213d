//! Every program of the book: what is under `listings/` and `exercises/`, read
//! and checked.

mod exercise;
mod folder;
mod listing;
pub mod manifest;
pub mod new;
pub mod rosetta;
pub mod source;
mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::files::{line_at, read_text};
use crate::problem::{Mistake, Problem, did_you_mean};
use folder::FolderReader;
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
        Catalog::load_where(root, |_| true)
    }

    /// Reads only the listings and exercises whose `PART/NAME` is asked for.
    pub fn load_where(root: &Path, asked: impl Fn(&str) -> bool) -> Catalog {
        let mut problems = Vec::new();
        let workspace = Workspace::read(root, &mut problems);
        let mut listings = BTreeMap::new();
        let mut exercises = BTreeMap::new();
        let mut names = BTreeMap::new();
        for (folder, part, name) in folders(root) {
            if !asked(&format!("{part}/{name}")) {
                continue;
            }
            check_name(&folder, &name, &mut names, &workspace, &mut problems);
            let is_exercise = folder.starts_with("exercises/");
            let reader = FolderReader {
                root,
                folder,
                workspace: &workspace,
                problems: &mut problems,
                read: BTreeSet::new(),
            };
            if is_exercise {
                exercises.insert(name, reader.exercise());
            } else {
                let listing = reader.listing();
                listings.insert(listing.id(), listing);
            }
        }
        let topics = read_topics(root, &mut problems);
        let rosetta = Rosetta::read(root, &mut problems);
        let mut catalog = Catalog {
            root: root.to_owned(),
            workspace,
            listings,
            exercises,
            topics,
            rosetta,
            problems,
        };
        catalog.check_same_as();
        catalog
    }

    /// The listing called `PART/NAME`.
    pub(crate) fn listing(&self, id: &str) -> Result<&Listing, Mistake> {
        self.listings.get(id).ok_or_else(|| {
            let near = did_you_mean(id, self.listings.keys().map(String::as_str));
            Mistake::new(
                format!("there is no listing `{id}`{near}"),
                format!(
                    "correct the name, or create it: cargo book new {}",
                    id.replacen('/', "/PAGE/", 1)
                ),
            )
        })
    }

    /// Regions that must be the same are.
    fn check_same_as(&mut self) {
        let mut problems = Vec::new();
        for listing in self.listings.values() {
            for (region, other) in &listing.manifest.same_as {
                let Some(model) = self.listings.get(other) else {
                    // Not read, if only some listings were asked for.
                    continue;
                };
                let lines = |listing: &Listing| -> Option<Vec<String>> {
                    let mut programs = listing.programs();
                    programs.find_map(|(_, program)| {
                        let (source, lines) = program.shown(Some(region))?;
                        Some(source.lines[lines].to_vec())
                    })
                };
                if lines(listing).is_none() || lines(listing) != lines(model) {
                    problems.push(Problem::new(
                        format!("{}/Cargo.toml", listing.folder),
                        0,
                        format!("`same-as`: region `{region}` is not what it is in {}", model.folder),
                        "put `ANCHOR: REGION` around the same lines in both, or take the line out of `same-as`",
                    ));
                }
            }
        }
        self.problems.extend(problems);
    }

    /// Every topic is answered, and every answer is to a topic.
    pub(crate) fn check_topics(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut answered = BTreeSet::new();
        for listing in self.listings.values() {
            for id in &listing.manifest.answers {
                answered.insert(id);
                if !self.topics.contains_key(id) {
                    problems.push(Problem::new(
                        format!("{}/Cargo.toml", listing.folder),
                        0,
                        format!("`answers` names `{id}`, which is not a topic"),
                        format!("add it to {TOPICS}, or correct the id"),
                    ));
                }
            }
        }
        let open = self.topics.iter().filter(|(id, _)| !answered.contains(id));
        problems.extend(open.map(|(id, (_, line))| {
            let what = format!("no listing answers `{id}`");
            Problem::new(
                TOPICS,
                *line,
                what,
                "name it in the `answers` of the listing that does",
            )
        }));
        problems
    }
}

/// `(folder, part, name)` of each crate under `listings/` and `exercises/`.
fn folders(root: &Path) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for part in FolderReader::names(&root.join("listings")) {
        for page in FolderReader::names(&root.join("listings").join(&part)) {
            let folder = format!("listings/{part}/{page}");
            for name in FolderReader::names(&root.join(&folder)) {
                found.push((format!("{folder}/{name}"), part.clone(), name));
            }
        }
    }
    for part in FolderReader::names(&root.join("exercises")) {
        for name in FolderReader::names(&root.join("exercises").join(&part)) {
            found.push((format!("exercises/{part}/{name}"), part.clone(), name));
        }
    }
    found
}

/// Package names are unique in a workspace, and a dependency's is taken.
fn check_name(
    folder: &str,
    name: &str,
    names: &mut BTreeMap<String, String>,
    workspace: &Workspace,
    problems: &mut Vec<Problem>,
) {
    let taken = match names.insert(name.to_owned(), folder.to_owned()) {
        Some(other) => format!("the name of {other}, too"),
        None if workspace.locked.contains_key(name) => {
            "the name of a crate the book uses".to_owned()
        }
        None => return,
    };
    let what = format!("`{name}` is {taken}");
    problems.push(Problem::new(
        folder,
        0,
        what,
        "call one of them something else: cargo knows packages by name",
    ));
}

fn read_topics(root: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, (String, usize)> {
    let Some(text) = read_text(&root.join(TOPICS)) else {
        return BTreeMap::new();
    };
    match toml::from_str::<BTreeMap<String, toml::Spanned<String>>>(&text) {
        Ok(topics) => topics
            .into_iter()
            .map(|(id, topic)| {
                let line = line_at(&text, &topic.span());
                (id, (topic.into_inner(), line))
            })
            .collect(),
        Err(error) => {
            let line = error.span().map_or(0, |span| line_at(&text, &span));
            let remedy = "one line a topic: IT-01 = \"The `for` loop\"";
            problems.push(Problem::new(TOPICS, line, error.message(), remedy));
            BTreeMap::new()
        }
    }
}
