//! The Rosetta table: what a Python programmer looks up, what it is in Rust,
//! and the program that shows both. The words that a row claims must occur in
//! the programs it names.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::listing::{Listing, Listings, named};
use super::source::Source;
use crate::files::{line_at, parse_toml, read_text};
use crate::problem::{Problem, problem};

/// The rows of the table, by group.
const ROSETTA: &str = "listings/rosetta.toml";

/// The table's groups, in the order of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rosetta {
    /// One heading and one table each.
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
    /// The listing that shows it, `PART/NAME`.
    pub listing: Spanned<String>,
    /// The words that prove it.
    pub shows: Shows,
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
    /// Reads [`ROSETTA`]; an empty table where there is none.
    ///
    /// What does not parse is added to `problems`.
    pub(super) fn read(root: &Path, problems: &mut Vec<Problem>) -> Rosetta {
        let Some(text) = read_text(&root.join(ROSETTA)) else {
            return Rosetta::default();
        };
        let form = "a row has `python`, `rust`, `listing`, `shows = { python, rust }` and perhaps a `note`";
        let rosetta = parse_toml(ROSETTA, &text, form, problems).unwrap_or_default();
        Rosetta { text, ..rosetta }
    }

    /// Each construct has one row, and each row's words occur in its listing's
    /// programs.
    pub(super) fn check(&self, listings: &Listings) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for row in self.groups.iter().flat_map(|group| &group.rows) {
            let python = row.python.get_ref();
            if !seen.insert(python) {
                problem!(problems, ROSETTA, self.line(&row.python), "a second row for {python}" =>
                    "make one row of the two, or say in `python` how they differ");
            }
            match named(listings, row.listing.get_ref()) {
                Ok(listing) => self.check_words(row, listing, &mut problems),
                Err(wrong) => problems.push(wrong.at(ROSETTA, self.line(&row.listing))),
            }
        }
        problems
    }

    fn check_words(&self, row: &Row, listing: &Listing, problems: &mut Vec<Problem>) {
        let rust: Vec<&Source> =
            listing.rust.files.iter().chain(listing.rejected.values()).collect();
        let python =
            listing.python.as_ref().map(|program| program.files.iter().collect::<Vec<_>>());
        for (words, sources) in
            [(&row.shows.python, python), (&Some(row.shows.rust.clone()), Some(rust))]
        {
            match (words, sources) {
                (Some(words), Some(sources)) => {
                    let (path, said) = (&sources[0].path, words.get_ref());
                    if !sources.iter().any(|source| source.program().contains(said)) {
                        problem!(problems, ROSETTA, self.line(words), "`{said}` does not occur in {path}" =>
                            "copy words of the program that are the construct, or name another listing");
                    }
                }
                (Some(words), None) => {
                    problem!(problems, ROSETTA, self.line(words), "the listing has no Python program" =>
                        "leave `python` out of `shows`, or name a listing that has one");
                }
                (None, Some(sources)) => {
                    let path = &sources[0].path;
                    problem!(problems, ROSETTA, self.line(&row.listing), "no words from {path}" =>
                        "add `python` to `shows`: words of that program that are the construct");
                }
                (None, None) => {}
            }
        }
    }

    fn line(&self, at: &Spanned<String>) -> usize {
        line_at(&self.text, &at.span())
    }
}
