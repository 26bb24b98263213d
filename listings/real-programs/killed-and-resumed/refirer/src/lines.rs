//! The lines of a log file, plain or gzipped, in constant memory.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;

/// Of a line that is longer, only the beginning is kept.
pub const LONGEST: usize = 1 << 16;

/// A line without its line feed, or the beginning of one that is too long.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    pub number: u64,
    pub bytes: Vec<u8>,
    pub whole: bool,
}

pub struct Lines {
    reader: Box<dyn BufRead + Send>,
    number: u64,
    ended: bool,
}

/// Opens a log file. Its first bytes say whether it is gzipped, not its name.
pub fn open(path: &Path) -> io::Result<Lines> {
    let mut file = BufReader::new(File::open(path)?);
    let gzipped = file.fill_buf()?.starts_with(b"\x1f\x8b");
    let reader: Box<dyn BufRead + Send> = if gzipped {
        Box::new(BufReader::new(MultiGzDecoder::new(file)))
    } else {
        Box::new(file)
    };
    Ok(Lines {
        reader,
        number: 0,
        ended: false,
    })
}

impl Iterator for Lines {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<io::Result<Line>> {
        if self.ended {
            return None;
        }
        self.number += 1;
        self.line().transpose()
    }
}

impl Lines {
    fn line(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let mut some = self.reader.by_ref().take(LONGEST as u64);
        some.read_until(b'\n', &mut bytes)?;
        let with_its_end = bytes.pop_if(|byte| *byte == b'\n').is_some();
        let whole = with_its_end || bytes.len() < LONGEST;
        // What is added to the last line from now on is not a line of its own.
        self.ended = !with_its_end && (whole || !self.skips_to_its_end()?);
        if self.ended && bytes.is_empty() {
            return Ok(None);
        }
        Ok(Some(Line {
            number: self.number,
            bytes,
            whole,
        }))
    }

    /// Skips the rest of a line; whether it has an end.
    fn skips_to_its_end(&mut self) -> io::Result<bool> {
        loop {
            let rest = self.reader.fill_buf()?;
            let (count, at) = (rest.len(), rest.iter().position(|byte| *byte == b'\n'));
            self.reader.consume(at.map_or(count, |at| at + 1));
            if at.is_some() || count == 0 {
                return Ok(at.is_some());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use proptest::prelude::*;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn lines_of(file: &[u8]) -> Vec<io::Result<Line>> {
        let mut path = tempfile::NamedTempFile::new().unwrap();
        path.write_all(file).unwrap();
        let mut lines: Vec<_> = open(path.path()).unwrap().take(1000).collect();
        // An error is not followed by the same error forever.
        let end = lines.iter().position(Result::is_err);
        if let Some(end) = end {
            lines.truncate(end + 1);
        }
        lines
    }

    fn texts(file: &[u8]) -> Vec<Vec<u8>> {
        lines_of(file)
            .into_iter()
            .map(|line| line.unwrap().bytes)
            .collect()
    }

    #[test]
    fn the_last_line_may_lack_its_line_feed() {
        assert_eq!(texts(b"a\n\nb"), [&b"a"[..], b"", b"b"]);
        assert_eq!(texts(b"a\n"), [b"a"]);
        assert!(texts(b"").is_empty());
    }

    /// `cat a.gz b.gz > c.gz` is a gzip file.
    #[test]
    fn members_follow_each_other() {
        let file = [gzip(b"a\nb"), gzip(b"c\n")].concat();
        assert_eq!(texts(&file), [&b"a"[..], b"bc"]);
        // Why it is not a `GzDecoder`.
        let mut first = Vec::new();
        flate2::bufread::GzDecoder::new(&file[..])
            .read_to_end(&mut first)
            .unwrap();
        assert_eq!(first, b"a\nb");
    }

    #[test]
    fn what_is_before_the_damage_is_read() {
        let file = gzip(&b"a line\n".repeat(100));
        let lines = lines_of(&file[..file.len() - 8]);
        assert_eq!(lines.len(), 101);
        assert!(lines[..100].iter().all(Result::is_ok));
        assert!(lines[100].is_err());
    }

    #[test]
    fn of_a_long_line_only_the_beginning() {
        let long = vec![b'x'; 2 * LONGEST + 1];
        let file = [b"a\n", &long[..], b"\nb\n", &long].concat();
        let lines: Vec<Line> = lines_of(&file).into_iter().map(Result::unwrap).collect();
        let found: Vec<_> = lines
            .iter()
            .map(|line| (line.number, line.bytes.len(), line.whole))
            .collect();
        let beginning = |number| (number, LONGEST, false);
        assert_eq!(
            found,
            [(1, 1, true), beginning(2), (3, 1, true), beginning(4)]
        );
    }

    #[test]
    fn a_line_that_grows_while_it_is_read_is_not_two_lines() {
        let mut path = tempfile::NamedTempFile::new().unwrap();
        path.write_all(b"a\n2").unwrap();
        let mut lines = open(path.path()).unwrap();
        assert_eq!(lines.next().unwrap().unwrap().bytes, b"a");
        assert_eq!(lines.next().unwrap().unwrap().bytes, b"2");
        path.write_all(b"03.0.113.7\n").unwrap();
        assert!(lines.next().is_none());

        let mut path = tempfile::NamedTempFile::new().unwrap();
        path.write_all(&[b'x'; 2 * LONGEST]).unwrap();
        let mut lines = open(path.path()).unwrap();
        assert!(!lines.next().unwrap().unwrap().whole);
        path.write_all(b"a line\n").unwrap();
        assert!(lines.next().is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn no_line_is_lost(
            lines in proptest::collection::vec("[a-z\\x00\u{e9}\r]{0,200}", 0..50),
            gzipped: bool,
        ) {
            let file: Vec<u8> = lines.iter().flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect();
            let read = texts(&if gzipped { gzip(&file) } else { file });
            let lines: Vec<&[u8]> = lines.iter().map(String::as_bytes).collect();
            prop_assert_eq!(read, lines);
        }
    }
}
