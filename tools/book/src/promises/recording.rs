//! Recordings: what the programs print and the compiler says, now and as
//! recorded, and the digests that say which sources they were made from.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::files::write_if_changed;
use crate::programs::{DIGESTS, Listing, Recording};

pub(super) fn compare(listing: &Listing, recording: &Recording, now: Result<String>) -> Result<()> {
    let Listing { folder, name, recorded, .. } = listing;
    let now = now.with_context(|| format!("{folder}/{recording}"))?;
    let Some(recorded) = recorded.get(recording) else {
        bail!("{folder}/{recording}: not recorded yet\n    fix: cargo book record {name}");
    };
    ensure!(
        listing.same(recorded, &now),
        "{folder}/{recording}: the recording no longer holds\n{}    fix: correct the program (`git restore {folder}` restores it); or, if the new text is right, `cargo book record {name}` and read what the page says about it",
        diff(recorded, &now)
    );
    Ok(())
}

/// What changed between a recording and a run, as the lines of a diff.
fn diff(recorded: &str, now: &str) -> String {
    let diff = similar::TextDiff::from_lines(recorded, now);
    diff.unified_diff().context_radius(2).header("recorded", "now").to_string()
}

/// What recording again did to a file.
pub enum Change {
    /// The file says what it said before.
    None,
    /// There was none.
    New,
    /// It differs, like this.
    Changed(String),
}

/// Writes what a program printed now, unless it is what is recorded.
pub(super) fn replace(
    root: &Path,
    listing: &Listing,
    recording: &Recording,
    now: &str,
) -> Result<Change> {
    match listing.recorded.get(recording) {
        Some(before) if listing.same(before, now) => Ok(Change::None),
        before => {
            write_if_changed(&root.join(listing.file(&recording.to_string())), now)?;
            Ok(before.map_or(Change::New, |before| Change::Changed(diff(before, now))))
        }
    }
}

/// Notes which sources a listing's recordings were made from, and deletes
/// recordings whose program is gone; how many were deleted.
///
/// # Errors
/// If a file cannot be written or deleted.
pub fn finish(root: &Path, listing: &Listing) -> Result<usize> {
    let folder = root.join(&listing.folder);
    let mut text =
        "# The sources that the recordings were made from; `cargo book record` writes this.\n"
            .to_owned();
    for recording in listing.recordings() {
        text += &format!("\"{recording}\" = \"{}\"\n", listing.digest(&recording));
    }
    write_if_changed(&folder.join(DIGESTS), &text)?;
    let recordings = listing.recordings();
    let expected: Vec<_> =
        recordings.iter().map(|recording| folder.join(recording.to_string())).collect();
    let mut deleted = 0;
    for folder in [folder.clone(), folder.join("compile_fail")] {
        for entry in folder.read_dir().into_iter().flatten().flatten() {
            let path = entry.path();
            let recording = path.extension().is_some_and(|end| end == "out" || end == "stderr");
            if recording && !expected.contains(&path) {
                fs::remove_file(path)?;
                deleted += 1;
            }
        }
    }
    Ok(deleted)
}
