//! What is said about the files, in three formats.

use std::fmt::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::items::Item;

/// A file that was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReport {
    pub path: PathBuf,
    pub items: Vec<Item>,
}

/// A file that was not: it cannot be read, or it does not parse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub path: PathBuf,
    pub line: Option<usize>,
    pub message: String,
}

impl Failure {
    pub fn of_file(path: &Path, message: String) -> Failure {
        Failure {
            path: path.to_owned(),
            line: None,
            message,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub documented: usize,
    pub total: usize,
    pub skipped: usize,
}

impl Count {
    fn of<'i>(items: impl Iterator<Item = &'i Item>) -> Count {
        items.fold(Count::default(), |count, item| match item {
            Item { skipped: true, .. } => Count {
                skipped: count.skipped + 1,
                ..count
            },
            Item { documented, .. } => Count {
                documented: count.documented + usize::from(*documented),
                total: count.total + 1,
                ..count
            },
        })
    }

    // ANCHOR: percent
    /// In percent, with one decimal, never rounded up: 1,999 of 2,000 is not 100 %.
    pub fn percent(self) -> f64 {
        match self.total {
            0 => 100.0,
            total => (self.documented * 1000 / total) as f64 / 10.0,
        }
    }

    /// Whether it is below `threshold` percent. The division rounds once, as the
    /// parser of the threshold does: 161 of 250 is 64.4 %.
    pub fn is_under(self, threshold: f64) -> bool {
        let share = (self.documented * 100) as f64 / self.total as f64;
        self.total > 0 && share < threshold
    }
    // ANCHOR_END: percent
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} documented", self.documented, self.total)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// All that a run found out.
#[derive(Debug)]
pub struct Report {
    pub files: Vec<FileReport>,
    pub failures: Vec<Failure>,
    /// Files in the other language.
    pub others: Vec<PathBuf>,
    pub threshold: f64,
}

impl Report {
    pub fn count(&self) -> Count {
        Count::of(self.files.iter().flat_map(|file| &file.items))
    }

    pub fn text(&self) -> String {
        let mut lines = String::new();
        // Writing to a `String` does not fail.
        let mut line = |line: fmt::Arguments<'_>| writeln!(lines, "{line}").unwrap_or_default();
        for file in &self.files {
            let path = slashes(&file.path);
            for item in undocumented(file).filter(|item| !item.skipped) {
                line(format_args!(
                    "{path}:{}: {} {} is not documented",
                    item.line, item.kind, item.name
                ));
            }
            line(format_args!("{path}: {}", Count::of(file.items.iter())));
        }
        for Failure {
            path,
            line: at,
            message,
        } in &self.failures
        {
            let at = at.map_or(String::new(), |at| format!("{at}:"));
            line(format_args!("{}:{at} error: {message}", slashes(path)));
        }
        if !self.others.is_empty() {
            line(format_args!(
                "not measured: {} in Python",
                self.others.len()
            ));
        }
        let count = self.count();
        let verdict = if count.is_under(self.threshold) {
            "below"
        } else {
            "not below"
        };
        line(format_args!(
            "total: {count}, {:.1} %, {verdict} {} %",
            count.percent(),
            self.threshold
        ));
        lines
    }

    /// # Errors
    /// None: all keys are strings.
    pub fn json(&self) -> serde_json::Result<String> {
        let Count {
            documented,
            total,
            skipped,
        } = self.count();
        let files = self.files.iter().map(|file| {
            let Count {
                documented,
                total,
                skipped,
            } = Count::of(file.items.iter());
            let undocumented = undocumented(file).filter(|item| !item.skipped);
            let undocumented = undocumented
                .map(
                    |Item {
                         line, kind, name, ..
                     }| JsonItem {
                        line: *line,
                        kind,
                        name,
                    },
                )
                .collect();
            JsonFile {
                path: slashes(&file.path),
                documented,
                total,
                skipped,
                undocumented,
            }
        });
        let errors = self.failures.iter().map(
            |Failure {
                 path,
                 line,
                 message,
             }| JsonError {
                path: slashes(path),
                line: *line,
                message,
            },
        );
        let json = Json {
            language: "rust",
            documented,
            total,
            skipped,
            percent: self.count().percent(),
            files: files.collect(),
            errors: errors.collect(),
            not_measured: self.others.iter().map(|path| slashes(path)).collect(),
        };
        Ok(serde_json::to_string_pretty(&json)? + "\n")
    }
}

/// What is not documented, whether skipped or not.
pub fn undocumented(file: &FileReport) -> impl Iterator<Item = &Item> {
    file.items.iter().filter(|item| !item.documented)
}

/// The path with `/`, whatever the system's separator.
pub fn slashes(path: &Path) -> String {
    path.to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/")
}

#[derive(Serialize)]
struct Json<'r> {
    language: &'static str,
    documented: usize,
    total: usize,
    skipped: usize,
    percent: f64,
    files: Vec<JsonFile<'r>>,
    errors: Vec<JsonError<'r>>,
    not_measured: Vec<String>,
}

#[derive(Serialize)]
struct JsonFile<'r> {
    path: String,
    documented: usize,
    total: usize,
    skipped: usize,
    undocumented: Vec<JsonItem<'r>>,
}

#[derive(Serialize)]
struct JsonItem<'r> {
    line: usize,
    kind: &'r str,
    name: &'r str,
}

#[derive(Serialize)]
struct JsonError<'r> {
    path: String,
    line: Option<usize>,
    message: &'r str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_rounded_up() {
        let count = Count {
            documented: 1999,
            total: 2000,
            skipped: 0,
        };
        assert_eq!(count.percent(), 99.9);
        assert!(count.is_under(100.0) && count.is_under(99.96) && !count.is_under(99.95));
    }

    #[test]
    fn exactly_the_threshold_is_enough() {
        for total in 1..=500 {
            for documented in 0..=total {
                let count = Count {
                    documented,
                    total,
                    skipped: 0,
                };
                let tenths = documented * 1000 / total;
                let threshold: f64 = format!("{}.{}", tenths / 10, tenths % 10).parse().unwrap();
                assert!(!count.is_under(threshold), "{count}: {threshold}");
                let above: f64 = format!("{}.{}", (tenths + 1) / 10, (tenths + 1) % 10)
                    .parse()
                    .unwrap();
                assert!(count.is_under(above), "{count}: {above}");
            }
        }
    }

    #[test]
    fn nothing_to_document_is_all() {
        let count = Count::default();
        assert!(count.percent() == 100.0 && !count.is_under(100.0));
    }
}
