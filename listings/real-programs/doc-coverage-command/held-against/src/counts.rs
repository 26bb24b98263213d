//! The reports of both programs.

use std::collections::BTreeMap;
use std::fmt;
use std::iter::Sum;

use serde::Deserialize;

/// By file, below the folder with the sources.
pub type Counts = BTreeMap<String, Count>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Count {
    #[serde(alias = "with_docs")]
    documented: u64,
    total: u64,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.documented, self.total)
    }
}

impl<'c> Sum<&'c Count> for Count {
    fn sum<I: Iterator<Item = &'c Count>>(counts: I) -> Count {
        counts.fold(Count::default(), |sum, count| Count {
            documented: sum.documented + count.documented,
            total: sum.total + count.total,
        })
    }
}

/// From the JSON of doc-coverage, run in the folder.
pub fn from_us(json: &str) -> serde_json::Result<Counts> {
    #[derive(Deserialize)]
    struct Report {
        files: Vec<File>,
    }

    #[derive(Deserialize)]
    struct File {
        path: String,
        #[serde(flatten)]
        count: Count,
    }

    let report: Report = serde_json::from_str(json)?;
    Ok(report
        .files
        .into_iter()
        .map(|file| (file.path, file.count))
        .collect())
}

/// From rustdoc's, which has whole paths.
pub fn from_rustdoc(json: &str) -> serde_json::Result<Counts> {
    let counts: Counts = serde_json::from_str(json)?;
    let below = |path: String| match path.rsplit_once("/src/") {
        Some((_, below)) => below.to_owned(),
        None => path,
    };
    Ok(counts
        .into_iter()
        .map(|(path, count)| (below(path), count))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_reports_are_read() -> serde_json::Result<()> {
        let ours = r#"{"files": [{"path": "a.rs", "documented": 1, "total": 2, "skipped": 0}], "total": 9}"#;
        let theirs = r#"{"/x/src/a.rs": {"total": 2, "with_docs": 1, "with_examples": 0}}"#;
        assert_eq!(from_us(ours)?, from_rustdoc(theirs)?);
        Ok(())
    }
}
