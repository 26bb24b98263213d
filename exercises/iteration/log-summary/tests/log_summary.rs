use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read};

use log_summary::{Problem, Summary, summarize};

fn unknown(level: &str) -> Problem {
    Problem::UnknownLevel(level.to_string())
}

/// Gives its text, then fails a few times, then ends. It ends so that a
/// summary which ignores the errors fails its test instead of never returning.
struct FailingLog {
    text: &'static [u8],
    kind: ErrorKind,
    failures: u32,
}

impl FailingLog {
    fn new(text: &'static str, kind: ErrorKind) -> Self {
        Self {
            text: text.as_bytes(),
            kind,
            failures: 3,
        }
    }
}

impl Read for FailingLog {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.text.is_empty() && self.failures > 0 {
            self.failures -= 1;
            return Err(io::Error::new(self.kind, "log unreadable"));
        }
        self.text.read(buffer)
    }
}

fn assert_its_error_is_returned(log: FailingLog) {
    let kind = log.kind;
    let error = summarize(BufReader::new(log)).expect_err("the log failed");
    assert_eq!(
        (error.kind(), error.to_string()),
        (kind, "log unreadable".to_string())
    );
}

#[test]
fn an_empty_log_says_nothing() {
    assert_eq!(summarize(io::empty()).unwrap(), Summary::default());
}

#[test]
fn levels_are_counted() {
    let log = "INFO start\nWARN disk at 91 %\nERROR disk full\nWARN again\n";
    let summary = summarize(log.as_bytes()).unwrap();
    assert_eq!((summary.warnings, summary.errors), (2, 1));
    assert_eq!(summary.bad, []);
}

#[test]
fn a_level_alone_is_a_line() {
    let summary = summarize("ERROR".as_bytes()).unwrap();
    assert_eq!((summary.errors, summary.bad), (1, vec![]));
}

#[test]
fn windows_newlines_are_newlines() {
    let summary = summarize("WARN\r\nERROR\r\n\r\nOOPS\r\n".as_bytes()).unwrap();
    assert_eq!((summary.warnings, summary.errors), (1, 1));
    assert_eq!(summary.bad, [(4, unknown("OOPS"))]);
}

#[test]
fn a_tab_ends_the_level() {
    let summary = summarize("WARN\tdisk at 91 %\nOOPS\tno\n".as_bytes()).unwrap();
    assert_eq!(summary.warnings, 1);
    assert_eq!(summary.bad, [(2, unknown("OOPS"))]);
}

#[test]
fn white_space_before_the_level_is_no_word() {
    let summary = summarize("  WARN disk\n\tERROR disk\n".as_bytes()).unwrap();
    assert_eq!((summary.warnings, summary.errors), (1, 1));
    assert_eq!(summary.bad, []);
}

#[test]
fn an_unknown_level_is_noted_and_reading_goes_on() {
    let summary = summarize("DEBUG tick\nWARN\nwarn no\n".as_bytes()).unwrap();
    assert_eq!(summary.warnings, 1);
    assert_eq!(summary.bad, [(1, unknown("DEBUG")), (3, unknown("warn"))]);
}

#[test]
fn an_unknown_level_that_comes_back_is_noted_again() {
    let summary = summarize("DEBUG tick\nDEBUG tock\n".as_bytes()).unwrap();
    assert_eq!(summary.bad, [(1, unknown("DEBUG")), (2, unknown("DEBUG"))]);
}

#[test]
fn a_level_is_a_whole_word() {
    let summary = summarize("WARNING disk\nERRORS: 0\n".as_bytes()).unwrap();
    assert_eq!((summary.warnings, summary.errors), (0, 0));
    assert_eq!(
        summary.bad,
        [(1, unknown("WARNING")), (2, unknown("ERRORS:"))]
    );
}

#[test]
fn blank_lines_are_counted_and_not_bad() {
    let summary = summarize("\n   \nOOPS\n".as_bytes()).unwrap();
    assert_eq!(summary.bad, [(3, unknown("OOPS"))]);
}

#[test]
fn a_line_that_is_not_utf8_is_noted_and_reading_goes_on() {
    let log = Cursor::new(b"WARN one\nWARN Kr\xf6te\nWARN three\nOOPS\n");
    let summary = summarize(log).unwrap();
    assert_eq!(summary.warnings, 2);
    assert_eq!(summary.bad, [(2, Problem::NotUtf8), (4, unknown("OOPS"))]);
}

#[test]
fn bad_lines_are_noted_in_the_order_of_the_log() {
    let log = Cursor::new(b"OOPS\nKr\xf6te\nOOPS\nKr\xf6te\n");
    let summary = summarize(log).unwrap();
    assert_eq!(
        summary.bad,
        [
            (1, unknown("OOPS")),
            (2, Problem::NotUtf8),
            (3, unknown("OOPS")),
            (4, Problem::NotUtf8)
        ]
    );
}

#[test]
fn a_failing_disk_is_an_error() {
    assert_its_error_is_returned(FailingLog::new("WARN one\n", ErrorKind::Other));
}

#[test]
fn a_lost_connection_is_an_error() {
    assert_its_error_is_returned(FailingLog::new("WARN one\n", ErrorKind::ConnectionReset));
}

#[test]
fn a_corrupt_archive_is_an_error_and_no_bad_line() {
    assert_its_error_is_returned(FailingLog::new("WARN one\n", ErrorKind::InvalidData));
}

#[test]
fn a_log_that_fails_within_a_line_is_an_error() {
    assert_its_error_is_returned(FailingLog::new("WARN one\nWARN t", ErrorKind::InvalidData));
}

#[test]
fn after_an_error_nothing_more_is_read() {
    let mut log = BufReader::new(FailingLog::new("WARN one\n", ErrorKind::Other));
    summarize(&mut log).expect_err("the log failed");
    assert_eq!(log.get_ref().failures, 2, "failures that were left");
}

#[test]
fn a_borrowed_log_is_read_to_its_end() {
    let mut log = Cursor::new("WARN one\n");
    assert_eq!(summarize(&mut log).unwrap().warnings, 1);
    assert!(log.fill_buf().unwrap().is_empty());
}
