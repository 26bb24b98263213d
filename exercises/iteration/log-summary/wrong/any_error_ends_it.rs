//! Puts `?` on every line, so one bad line ends the whole summary, as an exception would.

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
    for (index, line) in log.lines().enumerate() {
        let line = line?;
        match line.split_whitespace().next() {
            None | Some("INFO") => {}
            Some("WARN") => summary.warnings += 1,
            Some("ERROR") => summary.errors += 1,
            Some(level) => {
                let problem = Problem::UnknownLevel(level.to_string());
                summary.bad.push((index + 1, problem));
            }
        }
    }
    Ok(summary)
}
