//! A file of lines that survives the end of its writer at any moment.

use std::collections::HashMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Error, ErrorKind, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

// ANCHOR: key
/// What tells one line of a log from another: half of its SHA-256.
pub type Key = u128;

pub fn key_of(line: &[u8]) -> Key {
    let digest = Sha256::digest(line);
    digest[..16]
        .iter()
        .fold(0, |key, byte| key << 8 | Key::from(*byte))
}

/// How many lines of each key there are.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts(HashMap<Key, u32>);

impl Counts {
    /// Takes one of this key out, if there is one.
    pub fn take(&mut self, key: Key) -> bool {
        match self.0.get_mut(&key) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}
// ANCHOR_END: key

/// What is done with a last line that has no line feed.
#[derive(Clone, Copy)]
pub enum Torn {
    Cut,
    /// In a file that may be another's: it gets its line feed.
    Kept,
}

pub struct Journal {
    /// `None` after an error.
    file: Mutex<Option<File>>,
    sync: bool,
}

impl Journal {
    // ANCHOR: open
    /// Opens or creates a journal. Returns what is in it as well, by the key
    /// that `key` finds in a line. With `sync`, each line is waited for until
    /// the disk has it.
    pub fn open(
        path: &Path,
        sync: bool,
        torn: Torn,
        key: impl Fn(&[u8]) -> Option<Key>,
    ) -> io::Result<(Journal, Counts)> {
        let mut options = OpenOptions::new();
        let file = options.read(true).append(true).create(true).open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::new(
                    ErrorKind::ResourceBusy,
                    "another process has it",
                ));
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }

        let mut counts = Counts::default();
        let mut whole = 0;
        let foreign = |at: u64| {
            let text = format!("not written by this program, at byte {at}");
            Error::new(ErrorKind::InvalidData, text)
        };
        let mut reader = BufReader::new(&file);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line)? > 0 {
            // What a writer left behind that was stopped in the middle.
            if line.last() != Some(&b'\n') {
                match torn {
                    // Whose file it is, only a whole line tells.
                    Torn::Cut if whole == 0 => return Err(foreign(0)),
                    Torn::Cut => file.set_len(whole)?,
                    Torn::Kept => (&file).write_all(b"\n")?,
                }
                break;
            }
            let key = key(&line[..line.len() - 1]).ok_or_else(|| foreign(whole))?;
            *counts.0.entry(key).or_insert(0) += 1;
            whole += line.len() as u64;
            line.clear();
        }
        if sync && let Some(folder) = path.canonicalize()?.parent() {
            File::open(folder)?.sync_all()?;
        }
        let file = Mutex::new(Some(file));
        Ok((Journal { file, sync }, counts))
    }

    /// Writes a line, which is without its line feed. After an error, which may
    /// leave part of a line, nothing more is written.
    pub fn append(&self, line: &[u8]) -> io::Result<()> {
        let mut place = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let file = place
            .as_mut()
            .ok_or_else(|| Error::other("closed after an error"))?;
        let written = file
            .write_all(&[line, b"\n"].concat())
            .and_then(|()| if self.sync { file.sync_data() } else { Ok(()) });
        if written.is_err() {
            *place = None;
        }
        written
    }
    // ANCHOR_END: open
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tempfile::tempdir;

    use super::*;

    fn counts(lines: &[&str]) -> Counts {
        let mut counts = Counts::default();
        for line in lines {
            *counts.0.entry(key_of(line.as_bytes())).or_insert(0) += 1;
        }
        counts
    }

    fn open(path: &Path) -> io::Result<(Journal, Counts)> {
        Journal::open(path, false, Torn::Cut, |line| Some(key_of(line)))
    }

    #[test]
    fn a_key_is_half_of_a_sha_256() {
        assert_eq!(key_of(b""), 0xe3b0_c442_98fc_1c14_9afb_f4c8_996f_b924);
    }

    #[test]
    fn only_one_process_has_it() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("journal");
        let first = open(&path).unwrap();
        let second = open(&path).map(drop).unwrap_err();
        assert_eq!(second.kind(), ErrorKind::ResourceBusy);
        drop(first);
        assert!(open(&path).is_ok());
    }

    #[test]
    fn what_is_not_a_journal_is_not_touched() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("access.log");
        for text in ["a\nb", "b"] {
            std::fs::write(&path, text).unwrap();
            let opened = Journal::open(&path, false, Torn::Cut, |_| None);
            let error = opened.map(drop).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidData);
            assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        }
    }

    #[test]
    fn the_last_line_of_another_is_kept() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("notes.txt");
        std::fs::write(&path, "a\nb").unwrap();
        let key = |line: &[u8]| Some(key_of(line));
        let (journal, _) = Journal::open(&path, false, Torn::Kept, key).unwrap();
        journal.append(b"c").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"a\nb\nc\n");
    }

    #[test]
    fn after_an_error_nothing_is_written() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let read_only = File::open(file.path()).unwrap();
        let journal = Journal {
            file: Mutex::new(Some(read_only)),
            sync: false,
        };
        assert!(journal.append(b"a").is_err());
        assert_eq!(
            journal.append(b"b").unwrap_err().to_string(),
            "closed after an error"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]

        /// Cut at each byte, it has the lines that were whole, and goes on.
        #[test]
        fn cut_anywhere(lines in proptest::collection::vec("[ab]{0,3}", 0..8)) {
            let folder = tempdir().unwrap();
            let path = folder.path().join("journal");
            let (journal, _) = open(&path).unwrap();
            for line in &lines {
                journal.append(line.as_bytes()).unwrap();
            }
            drop(journal);
            let bytes = std::fs::read(&path).unwrap();
            for cut in 0..=bytes.len() {
                let bytes = &bytes[..cut];
                std::fs::write(&path, bytes).unwrap();

                let whole = bytes.iter().filter(|byte| **byte == b'\n').count();
                if whole == 0 && cut > 0 {
                    let error = open(&path).map(drop).unwrap_err();
                    prop_assert_eq!(error.kind(), ErrorKind::InvalidData);
                    continue;
                }
                let mut expected: Vec<&str> = lines[..whole].iter().map(String::as_str).collect();
                let (journal, found) = open(&path).unwrap();
                prop_assert_eq!(found, counts(&expected));
                journal.append(b"more").unwrap();
                drop(journal);
                expected.push("more");
                prop_assert_eq!(open(&path).unwrap().1, counts(&expected));
            }
        }
    }
}
