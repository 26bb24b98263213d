//! The Rosetta table: what a Python programmer looks up, what it is in Rust,
//! and the program that shows both. The words that a row claims must occur in
//! the programs it names.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::Listing;
use super::source::Source;
use crate::files::{line_at, read_text};
use crate::problem::Problem;

/// The rows of the table, by group.
pub const ROSETTA: &str = "listings/rosetta.toml";

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
    /// The heading.
    pub title: String,
    /// In the order of the table.
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
    pub fn read(root: &Path, problems: &mut Vec<Problem>) -> Rosetta {
        let Some(text) = read_text(&root.join(ROSETTA)) else {
            return Rosetta::default();
        };
        match toml::from_str::<Rosetta>(&text) {
            Ok(rosetta) => Rosetta { text, ..rosetta },
            Err(error) => {
                let line = error.span().map_or(0, |span| line_at(&text, &span));
                let remedy = "a row has `python`, `rust`, `listing`, `shows = { python, rust }` and perhaps a `note`";
                problems.push(Problem::new(ROSETTA, line, error.message(), remedy));
                Rosetta::default()
            }
        }
    }

    /// All rows, in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// Whether the words of a row occur in its listing's programs.
    pub(crate) fn check_words(&self, row: &Row, listing: &Listing) -> Vec<Problem> {
        let holds = |source: &Source, words: &Spanned<String>| {
            source.program().contains(words.get_ref().as_str())
        };
        let missing = |words: &Spanned<String>, file: &str| {
            self.problem(
                words,
                format!("`{}` does not occur in {file}", words.get_ref()),
                "copy words of the program that are the construct, or name another listing",
            )
        };
        let mut problems = Vec::new();
        match (&row.shows.python, &listing.python) {
            (Some(words), Some(program)) => {
                if !program.files.iter().any(|source| holds(source, words)) {
                    problems.push(missing(words, &program.main().path));
                }
            }
            (Some(words), None) => problems.push(self.problem(
                words,
                format!("`{}` has no Python program", listing.id()),
                "leave `python` out of `shows`, or name a listing that has one",
            )),
            (None, Some(program)) => problems.push(self.problem(
                &row.listing,
                format!("no words from {}", program.main().path),
                "add `python` to `shows`: words of that program that are the construct",
            )),
            (None, None) => {}
        }
        let words = &row.shows.rust;
        let mut sources = listing.rust.files.iter().chain(listing.rejected.values());
        if !sources.any(|source| holds(source, words)) {
            problems.push(missing(words, &listing.rust.main().path));
        }
        problems
    }

    /// A problem on the line of the file where `at` is.
    pub(crate) fn problem(
        &self,
        at: &Spanned<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Problem {
        Problem::new(ROSETTA, line_at(&self.text, &at.span()), what, remedy)
    }
}
