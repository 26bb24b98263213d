//! The catalog: all programs, and what holds between them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use toml::Spanned;

use super::exercise::Exercise;
use super::folder::FolderReader;
use super::listing::{Listing, Listings, Program, named};
use super::measurement::Measurement;
use super::rosetta::Rosetta;
use super::source::Language;
use super::workspace::Workspace;
use crate::files::{line_at, line_where, names, parse_toml, read_text};
use crate::problem::{Mistake, Problem, did_you_mean, problem};

/// What the listings must answer: id to topic.
const TOPICS: &str = "listings/topics.toml";

/// All listings and exercises, and what they must answer.
#[derive(Debug, Default)]
pub struct Catalog {
    pub root: PathBuf,
    pub workspace: Workspace,
    pub listings: Listings,
    /// By name.
    pub exercises: BTreeMap<String, Exercise>,
    /// Id to topic and its line, from `TOPICS`.
    pub topics: BTreeMap<String, (String, usize)>,
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
        let mut catalog = Catalog { root: root.to_owned(), ..Catalog::default() };
        let Catalog { workspace, listings, exercises, problems, .. } = &mut catalog;
        *workspace = Workspace::read(root, problems);
        if !problems.is_empty() {
            return catalog;
        }
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for (folder, part, name) in folders(root) {
            let id = format!("{part}/{name}");
            if !asked(&id) {
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
            let reader = FolderReader::new(root, folder, problems);
            if is_exercise {
                exercises.insert(name, Exercise::read(reader, &part, workspace));
            } else {
                let mut listing = Listing::read(reader, &part, workspace);
                if listing.manifest.measured.is_some() {
                    listing.measurement = Measurement::read(root, &listing.name, problems);
                }
                listings.insert(id, listing);
            }
        }
        let driven = |listing: &Listing| {
            let program = listing.manifest.measured.as_ref()?.program.as_ref()?;
            Some((listing.id(), listings.get(program)?.measured_digest()))
        };
        let driven: Vec<_> = listings.values().filter_map(driven).collect();
        for (id, digest) in driven {
            if let Some(listing) = listings.get_mut(&id) {
                listing.driven = digest;
            }
        }
        catalog
    }

    pub(crate) fn listing(&self, id: &str) -> Result<&Listing, Mistake> {
        named(&self.listings, id)
    }

    /// The tables agree with the listings.
    pub(crate) fn check_tables(&self) -> Vec<Problem> {
        let mut problems = self.rosetta.check(&self.listings);
        self.check_topics(&mut problems);
        problems
    }

    /// A listing's manifest, and the line of it that holds this.
    fn line_of(&self, listing: &Listing, key: &str) -> (String, usize) {
        let file = listing.file("Cargo.toml");
        let text = read_text(&self.root.join(&file)).unwrap_or_default();
        (file, line_where(&text, |line| line.contains(key)))
    }

    /// Regions that must be the same are.
    pub(crate) fn check_same_as(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let lines = |(language, program): (Language, &Program), region: &str| {
            let (source, lines) = program.shown(Some(region))?;
            Some((language, source.lines[lines].to_vec()))
        };
        for listing in self.listings.values() {
            for (region, other) in &listing.manifest.same_as {
                let (file, line) = self.line_of(listing, other);
                let Some(model) = self.listings.get(other) else {
                    let near = did_you_mean(other, self.listings.keys().map(String::as_str));
                    problem!(problems, file, line, "`same-as`: there is no listing `{other}`{near}" =>
                        "name the listing, as PART/NAME, that has the same region");
                    continue;
                };
                let models: Vec<_> =
                    model.programs().filter_map(|found| lines(found, region)).collect();
                let mut here =
                    listing.programs().filter_map(|found| lines(found, region)).peekable();
                if here.peek().is_none() || !here.all(|found| models.contains(&found)) {
                    problem!(problems, file, line, "`same-as`: region `{region}` is not what it is in {other}" =>
                        "put `ANCHOR: {region}` around the same lines in both, or take the line out of `same-as`");
                }
            }
        }
        problems
    }

    /// What a listing measures is there.
    pub(crate) fn check_measured(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for listing in self.listings.values() {
            let program = listing.manifest.measured.as_ref().and_then(|it| it.program.as_ref());
            if let Some(program) = program
                && !self.listings.contains_key(program)
            {
                let (file, line) = self.line_of(listing, program);
                let near = did_you_mean(program, self.listings.keys().map(String::as_str));
                problem!(problems, file, line, "`program`: there is no listing `{program}`{near}" =>
                    "name the listing, as PART/NAME, that is measured");
            }
        }
        problems
    }

    /// Every topic is answered, and every answer is to a topic.
    fn check_topics(&self, problems: &mut Vec<Problem>) {
        let mut answered = BTreeSet::new();
        for listing in self.listings.values() {
            for id in &listing.manifest.answers {
                answered.insert(id);
                if !self.topics.contains_key(id) {
                    let (file, line) = self.line_of(listing, id);
                    problem!(problems, file, line, "`answers` names `{id}`, which is not a topic" =>
                        "add it to {TOPICS}, or correct the id");
                }
            }
        }
        for (id, (_, line)) in self.topics.iter().filter(|(id, _)| !answered.contains(id)) {
            problem!(problems, TOPICS, *line, "no listing answers `{id}`" =>
                "name it in the `answers` of the listing that does");
        }
    }
}

/// `(folder, part, name)` of each crate under `listings/` and `exercises/`.
pub fn folders(root: &Path) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let mut add = |folder: String, part: &str| {
        let crates = names(&root.join(&folder)).into_iter();
        found.extend(crates.map(|name| (format!("{folder}/{name}"), part.to_owned(), name)));
    };
    for part in names(&root.join("listings")) {
        for page in names(&root.join("listings").join(&part)) {
            add(format!("listings/{part}/{page}"), &part);
        }
    }
    for part in names(&root.join("exercises")) {
        add(format!("exercises/{part}"), &part);
    }
    found
}

fn read_topics(root: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, (String, usize)> {
    let text = read_text(&root.join(TOPICS)).unwrap_or_default();
    let form = "one line a topic: IT-01 = \"The `for` loop\"";
    let read: BTreeMap<String, Spanned<String>> =
        parse_toml(TOPICS, &text, form, problems).unwrap_or_default();
    let line = |topic: &Spanned<String>| line_at(&text, &topic.span());
    read.into_iter().map(|(id, topic)| (id, (topic.get_ref().clone(), line(&topic)))).collect()
}
