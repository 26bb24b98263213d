//! A source file of a listing: its lines as the reader sees them, and its regions.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, problem};

#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Python,
    Rust,
}

/// A Rust or Python file without its `ANCHOR` comments: what pages show.
///
/// cargo and Python run the file itself, anchors included. A rejected program
/// and an answer to an exercise are compiled as this text, so that the line
/// numbers in a compiler's message are the ones the reader counts.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Path from the project's root, with forward slashes.
    pub path: String,
    pub lines: Vec<String>,
    /// The 1-based number that each of `lines` has in the file itself.
    pub numbers: Vec<usize>,
    /// Region name to the range of `lines` between its anchors.
    pub regions: BTreeMap<String, Region>,
}

/// The lines between `ANCHOR: name` and `ANCHOR_END: name`.
#[derive(Clone, Debug)]
pub struct Region {
    /// Indices into [`Source::lines`].
    pub lines: Range<usize>,
    /// 1-based line of the opening anchor in the file itself.
    pub declared: usize,
}

impl Source {
    /// Takes the anchors out of `text`; `path` is what messages call the file.
    ///
    /// Malformed anchors are added to `problems`; the rest is still usable.
    pub fn parse(path: &str, text: &str, problems: &mut Vec<Problem>) -> Self {
        let (mut lines, mut numbers) = (Vec::new(), Vec::new());
        let mut open: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let mut regions = BTreeMap::new();
        for (line, number) in text.lines().zip(1..) {
            match anchor(line) {
                None => {
                    lines.push(line.to_owned());
                    numbers.push(number);
                }
                Some((name, true)) => {
                    let before = open.insert(name, (lines.len(), number));
                    if before.is_some() || regions.contains_key(name) {
                        problem!(problems, path, number, "a second region named `{name}`" =>
                            "give each region of a file its own name");
                    }
                }
                Some((name, false)) => match open.remove(name) {
                    Some((start, declared)) => {
                        if start == lines.len() {
                            problem!(problems, path, declared, "region `{name}` is empty" =>
                                "move its two anchors around the lines to show");
                        }
                        regions.insert(
                            name.to_owned(),
                            Region { lines: start..lines.len(), declared },
                        );
                    }
                    None => {
                        problem!(problems, path, number, "`ANCHOR_END: {name}` without its `ANCHOR: {name}`" =>
                        "add the opening anchor, or delete this line")
                    }
                },
            }
        }
        for (name, (_, declared)) in open {
            problem!(problems, path, declared, "region `{name}` is never closed" =>
                "add `ANCHOR_END: {name}` after its last line");
        }
        Source { path: path.to_owned(), lines, numbers, regions }
    }

    /// The whole file without anchors, ending in a newline.
    pub fn text(&self) -> String {
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }

    /// The index of the line on which its module of unit tests begins, if it has one.
    pub fn tests(&self) -> Option<usize> {
        let is_module =
            |pair: &[String]| pair[0].starts_with("#[cfg(") && pair[1].starts_with("mod tests");
        self.lines.windows(2).position(is_module)
    }

    /// The lines a page shows when it shows the whole file: everything but the
    /// unit tests at its end.
    pub fn whole(&self) -> Range<usize> {
        self.without_blank_edges(0..self.tests().unwrap_or(self.lines.len()))
    }

    pub fn program(&self) -> String {
        self.lines[self.whole()].join("\n")
    }

    /// The lines of a region, or of the whole file without its tests.
    pub fn shown(&self, region: Option<&str>) -> Option<Range<usize>> {
        let Some(name) = region else {
            return Some(self.whole());
        };
        let region = self.regions.get(name)?;
        Some(self.without_blank_edges(region.lines.clone()))
    }

    fn without_blank_edges(&self, mut lines: Range<usize>) -> Range<usize> {
        let blank = |index: usize| self.lines[index].trim().is_empty();
        while !lines.is_empty() && blank(lines.end - 1) {
            lines.end -= 1;
        }
        while !lines.is_empty() && blank(lines.start) {
            lines.start += 1;
        }
        lines
    }
}

/// The name in `ANCHOR: name` or `ANCHOR_END: name`, and whether it opens.
fn anchor(line: &str) -> Option<(&str, bool)> {
    let line = line.trim();
    let comment = line.strip_prefix("//").or_else(|| line.strip_prefix('#'))?.trim_start();
    let opening = comment.strip_prefix("ANCHOR:").map(|name| (name.trim(), true));
    opening.or_else(|| Some((comment.strip_prefix("ANCHOR_END:")?.trim(), false)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (Source, Vec<Problem>) {
        let mut problems = Vec::new();
        let source = Source::parse("main.rs", text, &mut problems);
        (source, problems)
    }

    #[test]
    fn anchors_are_taken_out_and_name_the_lines_between_them() {
        let (source, problems) =
            parse("a\n    // ANCHOR: x\nb\n# ANCHOR: y\nc\n# ANCHOR_END: y\n// ANCHOR_END: x\nd\n");
        assert_eq!(problems, []);
        assert_eq!(source.text(), "a\nb\nc\nd\n");
        assert_eq!(source.numbers, [1, 3, 5, 8]);
        assert_eq!(source.shown(Some("x")), Some(1..3));
        assert_eq!(source.shown(Some("y")), Some(2..3));
        assert_eq!(source.shown(Some("z")), None);
    }

    #[test]
    fn blank_lines_at_the_edges_of_a_region_are_not_shown() {
        let (source, _) = parse("# ANCHOR: x\n\na\n\n\n# ANCHOR_END: x\n");
        assert_eq!(source.shown(Some("x")), Some(1..2));
    }
}
