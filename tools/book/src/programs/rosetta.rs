//! The Rosetta table: what a Python programmer looks up, what it is in Rust,
//! and the program that shows both. The words that a row claims must occur in
//! the programs it names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::listing::{Listing, Listings, named};
use super::source::Source;
use crate::files::{line_at, parse_toml, read_text};
use crate::problem::{Problem, problem};

pub const ROSETTA: &str = "listings/rosetta.toml";

/// The table's groups, in the order of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rosetta {
    /// Modules and classes of which every public name has a row: `asyncio.Task`;
    /// `subprocess.run()` for the function's parameters.
    #[serde(default)]
    pub owners: Vec<String>,
    #[serde(default, rename = "group")]
    pub groups: Vec<Group>,
    #[serde(skip)]
    text: String,
}

/// `[[group]]`: rows under one heading.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub title: String,
    #[serde(default, rename = "row")]
    pub rows: Vec<Row>,
}

/// `[[group.row]]`: a Python construct and its Rust counterpart.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// What is looked up, as inline Markdown; no two rows have the same.
    pub python: Spanned<String>,
    /// What it is in Rust, as inline Markdown.
    pub rust: String,
    /// The one difference that bites, as inline Markdown.
    pub note: Option<String>,
    /// The names that it answers for, in full: `itertools.chain`, `builtins.print`,
    /// `subprocess.run(timeout=)`.
    #[serde(default)]
    pub names: Vec<String>,
    /// The listing that shows it, `PART/NAME`; left out, and only then, where there is
    /// no counterpart: `rust` says what one does instead.
    pub listing: Option<Spanned<String>>,
    pub shows: Option<Shows>,
}

/// Text that must occur, letter by letter, in a row's programs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shows {
    /// In the Python program; left out where the listing has none, and only there.
    pub python: Option<Spanned<String>>,
    /// In the Rust program without its tests, or in a rejected variant.
    pub rust: Spanned<String>,
}

impl Rosetta {
    /// The names of `owner` that have a row, with it, in alphabetical order.
    pub fn names(&self, owner: &str) -> BTreeMap<&str, &Row> {
        let owner = owner.trim_end_matches("()");
        let of_owner = |name: &str| {
            let rest = name.strip_prefix(owner);
            rest.is_some_and(|rest| rest.starts_with('(') || rest.rfind('.') == Some(0))
        };
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        let names = rows.flat_map(|row| row.names.iter().map(move |name| (name.as_str(), row)));
        names.filter(|(name, _)| of_owner(name)).collect()
    }

    /// Reads [`ROSETTA`]; an empty table where there is none.
    ///
    /// What does not parse is added to `problems`.
    pub(super) fn read(root: &Path, problems: &mut Vec<Problem>) -> Rosetta {
        let Some(text) = read_text(&root.join(ROSETTA)) else {
            return Rosetta::default();
        };
        let form = "a row has `python`, `rust`, `listing`, `shows = { python, rust }` and perhaps `note` and `names`";
        let rosetta = parse_toml(ROSETTA, &text, form, problems).unwrap_or_default();
        Rosetta { text, ..rosetta }
    }

    /// Each construct has one row, and each row's words occur in its listing's
    /// programs.
    pub(super) fn check(&self, listings: &Listings) -> Vec<Problem> {
        let mut problems = Vec::new();
        let (mut seen, mut named_before) = (BTreeSet::new(), BTreeSet::new());
        for row in self.groups.iter().flat_map(|group| &group.rows) {
            let python = row.python.get_ref();
            if !seen.insert(python) {
                problem!(problems, ROSETTA, self.line(&row.python), "a second row for {python}" =>
                    "make one row of the two, or say in `python` how they differ");
            }
            for name in row.names.iter().filter(|name| !named_before.insert(*name)) {
                problem!(problems, ROSETTA, self.line(&row.python), "a second row for the name {name}" =>
                    "leave it in the row that answers best");
            }
            let (Some(place), Some(shows)) = (&row.listing, &row.shows) else {
                if row.listing.is_some() || row.shows.is_some() || row.names.is_empty() {
                    problem!(problems, ROSETTA, self.line(&row.python), "a row without `listing`, `shows` or `names`" =>
                        "add what is missing; only a row for `names` without a counterpart has neither `listing` nor `shows`");
                }
                continue;
            };
            match named(listings, place.get_ref()) {
                Ok(listing) => self.check_words(place, shows, listing, &mut problems),
                Err(wrong) => problems.push(wrong.at(ROSETTA, self.line(place))),
            }
        }
        problems
    }

    fn check_words(
        &self,
        place: &Spanned<String>,
        shows: &Shows,
        listing: &Listing,
        problems: &mut Vec<Problem>,
    ) {
        match (&shows.python, &listing.python) {
            (Some(words), Some(python)) => self.check_occur(words, python.files.iter(), problems),
            (Some(words), None) => {
                problem!(problems, ROSETTA, self.line(words), "the listing has no Python program" =>
                    "leave `python` out of `shows`, or name a listing that has one");
            }
            (None, Some(python)) => {
                let path = &python.main().path;
                problem!(problems, ROSETTA, self.line(place), "no words from {path}" =>
                    "add `python` to `shows`: words of that program that are the construct");
            }
            (None, None) => {}
        }
        let rust = listing.rust.files.iter().chain(listing.rejected.values());
        self.check_occur(&shows.rust, rust, problems);
    }

    fn check_occur<'s>(
        &self,
        words: &Spanned<String>,
        mut sources: impl Iterator<Item = &'s Source> + Clone,
        problems: &mut Vec<Problem>,
    ) {
        let said = words.get_ref();
        let path = sources.clone().next().map_or("", |source| &source.path);
        if !sources.any(|source| source.program().contains(said)) {
            problem!(problems, ROSETTA, self.line(words), "`{said}` does not occur in {path}" =>
                "copy words of the program that are the construct, or name another listing");
        }
    }

    fn line(&self, at: &Spanned<String>) -> usize {
        line_at(&self.text, &at.span())
    }
}
