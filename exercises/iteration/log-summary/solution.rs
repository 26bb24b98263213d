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
///
/// The first word of a line is its level: `INFO`, `WARN` or `ERROR`. White space
/// ends a word, be it a space, a tab or the `\r` of a Windows newline. Blank lines
/// are skipped, and still counted.
///
/// A line that is not UTF-8 or has another level is noted in `bad`, and reading
/// goes on. Every bad line is noted, in the order of the log, even if one before
/// it had the same problem.
///
/// If the log itself cannot be read, that error is returned at once, whatever
/// its kind. Even `InvalidData`: a corrupt archive fails with it, and may go on
/// to fail with it as often as it is asked.
///
/// `"WARN disk at 91 %\nINFO\nwarn no\n"` has one warning, no errors, and
/// `(3, UnknownLevel("warn"))` in `bad`.
pub fn summarize(log: impl BufRead) -> io::Result<Summary> {
    let mut summary = Summary::default();
    for (index, line) in log.split(b'\n').enumerate() {
        let line = line?;
        let Ok(line) = str::from_utf8(&line) else {
            summary.bad.push((index + 1, Problem::NotUtf8));
            continue;
        };
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
