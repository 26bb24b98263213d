//! Recordings: what the programs print and the compiler says, now and as
//! recorded, and the digests that say which sources they were made from.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::transcript::diff;
use super::{Promise, Workshop};
use crate::files::write_if_changed;
use crate::programs::{DIGESTS, Listing};

/// Whether a recording still holds.
///
/// # Errors
/// The difference, and how to record again.
pub(super) fn compare(promise: &dyn Promise, workshop: &Workshop) -> Result<()> {
    let (listing, recording) = promise.recording().context("a promise with a recording")?;
    let Listing { folder, name, .. } = listing;
    let now = promise
        .now(workshop)
        .with_context(|| format!("{folder}/{recording}"))?;
    let Some(recorded) = listing.recorded.get(&recording) else {
        bail!("{folder}/{recording}: not recorded yet\n    fix: cargo book record {name}");
    };
    ensure!(
        listing.same(recorded, &now),
        "{folder}/{recording}: the recording no longer holds\n{}    fix: correct the program (`git restore {folder}` restores it); or, if the new text is right, `cargo book record {name}` and read what the page says about it",
        diff(recorded, &now)
    );
    Ok(())
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
/// As [`Promise::now`], or if the file cannot be written.
pub fn record(root: &Path, promise: &dyn Promise, workshop: &Workshop) -> Result<Change> {
    let (listing, recording) = promise.recording().context("a promise with a recording")?;
    let place = format!("{}/{recording}", listing.folder);
    let now = promise.now(workshop).with_context(|| place.clone())?;
    match listing.recorded.get(&recording) {
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
    let folder = root.join(&listing.folder);
    let files: BTreeMap<String, String> = listing
        .recordings()
        .iter()
        .filter(|recording| folder.join(recording.to_string()).is_file())
        .map(|recording| (recording.to_string(), listing.digest(recording)))
        .collect();
    let lines = files
        .iter()
        .map(|(file, digest)| format!("\"{file}\" = \"{digest}\"\n"));
    let text: String = [
        "# The sources that the recordings were made from; `cargo book record` writes this.\n"
            .to_owned(),
    ]
    .into_iter()
    .chain(lines)
    .collect();
    write_if_changed(&folder.join(DIGESTS), &text)?;
    let mut deleted = 0;
    for folder in [folder.clone(), folder.join("compile_fail")] {
        for entry in folder.read_dir().into_iter().flatten().flatten() {
            let path = entry.path();
            let recorded = path
                .extension()
                .is_some_and(|end| end == "out" || end == "stderr");
            let expected = files.keys().any(|file| path.ends_with(file));
            if recorded && !expected {
                fs::remove_file(path)?;
                deleted += 1;
            }
        }
    }
    Ok(deleted)
}
