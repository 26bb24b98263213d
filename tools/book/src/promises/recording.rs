//! Recordings: what the programs print and the compiler says, now and as
//! recorded, and the digests that say which sources they were made from.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::{Promise, Way, Workshop};
use crate::files::write_if_changed;
use crate::programs::{DIGESTS, Listing, Recording};

/// Whether a recording still holds.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The file says what it said before.
    None,
    /// There was none.
    New,
    /// It differs, like this.
    Changed(String),
}

/// Makes a promise's recording again.
///
/// # Errors
/// If it has none, the program cannot be run or ends in a way its manifest does
/// not foresee, or the file cannot be written.
pub fn record(root: &Path, promise: &Promise<'_>, workshop: &Workshop) -> Result<Change> {
    let Way::Recording(listing, recording, now) = &promise.way else {
        bail!("{} has no recording", promise.name);
    };
    if let Some(lacks) = promise.needs.lacks() {
        bail!("{}: {lacks}", promise.name);
    }
    let place = listing.file(&recording.to_string());
    let now = now(workshop).with_context(|| place.clone())?;
    match listing.recorded.get(recording) {
        Some(before) if listing.same(before, &now) => Ok(Change::None),
        before => {
            write_if_changed(&root.join(&place), &now)?;
            Ok(before.map_or(Change::New, |before| Change::Changed(diff(before, &now))))
        }
    }
}

/// Notes which sources a listing's recordings were made from, and deletes
/// recordings whose program is gone; how many were deleted.
///
/// # Errors
/// If a file cannot be written or deleted.
pub fn finish(root: &Path, listing: &Listing) -> Result<usize> {
    let mut text =
        "# The sources that the recordings were made from; `cargo book record` writes this.\n"
            .to_owned();
    let folder = root.join(&listing.folder);
    let expected: Vec<_> =
        listing.recordings().iter().map(|recording| folder.join(recording.to_string())).collect();
    for recording in listing.recordings() {
        text += &format!("\"{recording}\" = \"{}\"\n", listing.digest(&recording));
    }
    write_if_changed(&folder.join(DIGESTS), &text)?;
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
