use std::io::{self, BufRead, BufReader, Cursor, Read};

use log_summary::{Problem, Summary, summarize};

fn unknown(level: &str) -> Problem {
    Problem::UnknownLevel(level.to_string())
}

/// Gives its text, then fails a few times, then ends. It ends so that a
/// summary which ignores the errors fails its test instead of never returning.
struct UnpluggedDisk {
    text: &'static [u8],
    failures: u32,
}

impl Read for UnpluggedDisk {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.text.is_empty() && self.failures > 0 {
            self.failures -= 1;
            return Err(io::Error::other("disk unplugged"));
        }
        self.text.read(buffer)
    }
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
    let summary = summarize("WARN\r\nERROR\r\n".as_bytes()).unwrap();
    assert_eq!((summary.warnings, summary.errors), (1, 1));
}

#[test]
fn an_unknown_level_is_noted_and_reading_goes_on() {
    let summary = summarize("DEBUG tick\nWARN\nwarn no\n".as_bytes()).unwrap();
    assert_eq!(summary.warnings, 1);
    assert_eq!(summary.bad, [(1, unknown("DEBUG")), (3, unknown("warn"))]);
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
fn a_failing_disk_is_an_error() {
    let log = BufReader::new(UnpluggedDisk {
        text: b"WARN one\n",
        failures: 3,
    });
    let error = summarize(log).expect_err("the disk failed");
    assert_eq!(error.to_string(), "disk unplugged");
}

#[test]
fn a_borrowed_log_is_read_to_its_end() {
    let mut log = Cursor::new("WARN one\n");
    assert_eq!(summarize(&mut log).unwrap().warnings, 1);
    assert!(log.fill_buf().unwrap().is_empty());
}
