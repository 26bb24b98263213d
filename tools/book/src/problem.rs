//! What is wrong, where, and what to do about it.

use std::fmt;

/// One mistake in the book, told to its author: file, line, what is wrong, remedy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path from the project's root, with forward slashes.
    pub file: String,
    /// 1-based; 0 where the whole file, or its absence, is the matter.
    pub line: usize,
    /// What is wrong, as a clause without a final period.
    pub what: String,
    /// What the author can do about it.
    pub remedy: String,
}

impl Problem {
    /// `line` is 1-based; 0 means the file as a whole.
    pub fn new(
        file: impl Into<String>,
        line: usize,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Problem {
            file: file.into(),
            line,
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

/// A problem that does not know yet where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) what: String,
    pub(crate) remedy: String,
}

impl Mistake {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Mistake {
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    /// `line` is 1-based; 0 means the file as a whole.
    pub(crate) fn at(self, file: impl Into<String>, line: usize) -> Problem {
        Problem::new(file, line, self.what, self.remedy)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: ", self.file)?,
            line => write!(f, "{}:{line}: ", self.file)?,
        }
        write!(f, "{}\n    fix: {}", self.what, self.remedy)
    }
}

/// Every problem found, not only the first; never empty.
#[derive(Clone, Debug, thiserror::Error)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// `Ok` where nothing was found, so that a check can end in `Problems::none(found)?`.
    ///
    /// # Errors
    /// All of `found`, sorted by file and line, if there is at least one.
    pub fn none(mut found: Vec<Problem>) -> Result<(), Problems> {
        if found.is_empty() {
            return Ok(());
        }
        found.sort();
        found.dedup();
        Err(Problems(found))
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(f, "{problem}")?;
        }
        match self.0.len() {
            1 => write!(f, "1 problem"),
            n => write!(f, "{n} problems"),
        }
    }
}

/// The known name nearest to a mistyped one, as ` (did you mean `x`?)`, or nothing.
pub(crate) fn did_you_mean<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    known
        .into_iter()
        .map(|name| {
            let ratio = similar::TextDiff::from_chars(typed, name).ratio();
            (ratio, name)
        })
        .filter(|(ratio, _)| *ratio > 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| format!(" (did you mean `{name}`?)"))
        .unwrap_or_default()
}
