//! The Rosetta table: what a Python programmer looks up, what it is in Rust,
//! and the program that shows both.
//!
//! The rows are data ([`ROSETTA`]). Page and number of a row's listing follow
//! from the [`Plan`], and the words a row claims must stand in its programs.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::catalog::Listing;
use crate::plan::{Figure, Page, Plan};
use crate::problem::Problem;
use crate::render::{link, to_root};
use crate::source::Source;

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

/// Text that must stand, letter by letter, in a row's programs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shows {
    /// In `main.py`; left out where the listing has none, and only there.
    pub python: Option<Spanned<String>>,
    /// In `src/main.rs` without its tests, or in a rejected variant.
    pub rust: Spanned<String>,
}

impl Rosetta {
    /// Reads [`ROSETTA`]; an empty table where there is none.
    ///
    /// What does not parse is added to `problems`.
    pub fn read(root: &Path, problems: &mut Vec<Problem>) -> Rosetta {
        let Ok(text) = fs::read_to_string(root.join(ROSETTA)) else {
            return Rosetta::default();
        };
        match toml::from_str::<Rosetta>(&text) {
            Ok(rosetta) => Rosetta { text, ..rosetta },
            Err(error) => {
                problems.push(Problem::new(
                    ROSETTA,
                    error.span().map_or(0, |span| line_at(&text, &span)),
                    error.message().to_owned(),
                    "a row has `python`, `rust`, `listing`, `shows = { python, rust }` and perhaps a `note`",
                ));
                Rosetta::default()
            }
        }
    }

    /// Whether the words of a row stand in its listing's programs.
    fn check_words(&self, row: &Row, listing: &Listing) -> Vec<Problem> {
        let holds = |source: &Source, words: &Spanned<String>| {
            let shown = source.lines[source.whole()].join("\n");
            shown.contains(words.get_ref())
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
            (Some(words), Some(source)) if !holds(source, words) => {
                problems.push(missing(words, &source.path));
            }
            (Some(words), None) => problems.push(self.problem(
                words,
                format!("`{}` has no Python twin", listing.id()),
                "leave `python` out of `shows`, or name a listing with a twin",
            )),
            (None, Some(source)) => problems.push(self.problem(
                &row.listing,
                format!("no words from {}", source.path),
                "add `python` to `shows`: words of the twin that are the construct",
            )),
            _ => {}
        }
        let words = &row.shows.rust;
        let mut sources = std::iter::once(&listing.rust).chain(listing.rejected.values());
        if !sources.any(|source| holds(source, words)) {
            problems.push(missing(words, &listing.rust.path));
        }
        problems
    }

    fn problem(&self, at: &Spanned<String>, what: impl Into<String>, remedy: &str) -> Problem {
        Problem::new(ROSETTA, line_at(&self.text, &at.span()), what, remedy)
    }
}

/// The 1-based line on which a span begins.
fn line_at(text: &str, span: &Range<usize>) -> usize {
    text[..span.start].matches('\n').count() + 1
}

impl Plan<'_> {
    /// Whether each construct has one row, and each row a listing that a page
    /// shows and that holds its words.
    pub(crate) fn check_rosetta(&self) -> Vec<Problem> {
        let rosetta = &self.catalog.rosetta;
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for row in rosetta.groups.iter().flat_map(|group| &group.rows) {
            if !seen.insert(row.python.get_ref()) {
                problems.push(rosetta.problem(
                    &row.python,
                    format!("a second row for {}", row.python.get_ref()),
                    "make one row of the two, or say in `python` how they differ",
                ));
            }
            match self.catalog.listing(row.listing.get_ref()) {
                Err(what) => problems.push(rosetta.problem(
                    &row.listing,
                    what,
                    "name the listing that shows the construct",
                )),
                Ok(listing) if self.figure(&listing.id()).is_none() => {
                    problems.push(rosetta.problem(
                        &row.listing,
                        format!("no page shows `{}`", listing.id()),
                        "name a listing that a page shows",
                    ));
                }
                Ok(listing) => problems.extend(rosetta.check_words(row, listing)),
            }
        }
        problems
    }

    /// `{{#rosetta}}`: a heading and a table for each group, in one `div`. A row
    /// of its own names the page that the rows below it are shown on.
    pub(crate) fn rosetta(&self, page: &Page) -> String {
        let mut out = String::from("<div id=\"rosetta-filter\"></div>\n\n<div id=\"rosetta\">\n\n");
        for Group { title, rows } in &self.catalog.rosetta.groups {
            write!(
                out,
                "## {title}\n\n| Python | Rust | What differs | Shown in |\n|---|---|---|---|\n"
            )
            .expect("writing to a String");
            let mut shown: Vec<(usize, &Row, &Figure)> = rows
                .iter()
                .filter_map(|row| {
                    let figure = self.figure(row.listing.get_ref())?;
                    let position = self.pages.iter().position(|p| p.path == figure.page)?;
                    Some((position, row, figure))
                })
                .collect();
            shown.sort_by_key(|(position, ..)| *position);
            let mut before = None;
            for (position, row, figure) in shown {
                let Page { title, path, .. } = &self.pages[position];
                if before.replace(position) != Some(position) {
                    writeln!(out, "| [{}]({}{path}) | | | |", cell(title), to_root(page))
                        .expect("writing to a String");
                }
                let python = cell(row.python.get_ref());
                let rust = cell(&row.rust);
                let note = cell(row.note.as_deref().unwrap_or_default());
                let number = link(page, figure, &figure.label);
                writeln!(out, "| {python} | {rust} | {note} | {number} |")
                    .expect("writing to a String");
            }
            out.push('\n');
        }
        out + "</div>\n\n"
    }
}

/// Inline Markdown as a table cell holds it: a bar ends the cell, in code too.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_in_code_does_not_end_the_cell() {
        assert_eq!(cell("`a | b`"), "`a \\| b`");
    }
}
