//! Looks at how the line starts instead of at its first word.

use std::io::{self, BufRead};

/// What a log says, and what is wrong with it.
#[derive(Debug, Default, PartialEq)]
pub struct Summary {
    pub warnings: u32,
    pub errors: u32,
    /// The number of each bad line, from 1, and its problem.
    pub bad: Vec<(usize, Problem)>,
}

#[derive(Debug, PartialEq)]
pub enum Problem {
    NotUtf8,
    /// The first word of the line, when it is not a level.
    UnknownLevel(String),
}

/// Counts the warnings and errors in a log.
pub fn summarize(log: impl BufRead) -> io::Result<Summary> {
    let mut summary = Summary::default();
    for (index, line) in log.split(b'\n').enumerate() {
        let line = line?;
        let Ok(line) = str::from_utf8(&line) else {
            summary.bad.push((index + 1, Problem::NotUtf8));
            continue;
        };
        let line = line.trim_start();
        if line.starts_with("WARN") {
            summary.warnings += 1;
        } else if line.starts_with("ERROR") {
            summary.errors += 1;
        } else if !line.is_empty() && !line.starts_with("INFO") {
            let level = line.split_whitespace().next().unwrap_or_default();
            let problem = Problem::UnknownLevel(level.to_string());
            summary.bad.push((index + 1, problem));
        }
    }
    Ok(summary)
}
