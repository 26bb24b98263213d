//! `cargo book new`: a listing or an exercise, ready to fill in.

use std::path::Path;

use anyhow::{Result, bail, ensure};

use crate::files::write_if_changed;
use crate::problem::did_you_mean;
use crate::programs::{Catalog, Listing, Workspace, folders};

/// A file to create: its path below the crate, and its text.
type Template = (&'static str, &'static str);

macro_rules! template {
    ($kind:literal, $file:literal) => {
        ($file, include_str!(concat!("../templates/", $kind, "/", $file, ".txt")))
    };
}

const LISTING: [Template; 3] = [
    template!("listing", "Cargo.toml"),
    template!("listing", "src/main.rs"),
    template!("listing", "main.py"),
];

const EXERCISE: [Template; 7] = [
    template!("exercise", "Cargo.toml"),
    template!("exercise", "starter.rs"),
    template!("exercise", "src/lib.rs"),
    template!("exercise", "tests/CRATE.rs"),
    template!("exercise", "solution.rs"),
    template!("exercise", "hint.md"),
    template!("exercise", "wrong/forgot_the_space.rs"),
];

/// Creates `listings/PART/PAGE/NAME` or, for `exercises/PART/NAME`, that; returns
/// what to do next.
///
/// # Errors
/// If the name does not fit, is taken, or a file cannot be written.
pub fn new(root: &Path, place: &str) -> Result<String> {
    let words: Vec<&str> = place.split('/').collect();
    for word in &words {
        let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        ensure!(
            word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(lower),
            "`{word}` cannot be a folder here: use lower-case words with hyphens"
        );
    }
    let (folder, files, next) = match words[..] {
        ["exercises", _, _] => {
            (place.to_owned(), &EXERCISE[..], include_str!("../templates/exercise/next.txt"))
        }
        [_, _, _] => (
            format!("listings/{place}"),
            &LISTING[..],
            include_str!("../templates/listing/next.txt"),
        ),
        _ => bail!(
            "name it PART/PAGE/NAME, as in iteration/own-iterator/windows, or exercises/PART/NAME"
        ),
    };
    let name = words[2];
    let mut taken = folders(root).into_iter();
    if let Some((folder, ..)) = taken.find(|(_, _, taken)| taken == name) {
        bail!(
            "`{name}` is the name of {folder}; cargo knows packages by name, so each has its own"
        );
    }
    let used = Workspace::read(root, &mut Vec::new()).locked;
    ensure!(
        !used.contains_key(name) && name != "book",
        "`{name}` is the name of a crate the book uses; cargo knows packages by name, so each has its own"
    );
    let crate_name = name.replace('-', "_");
    let fill = |text: &str| {
        text.replace("FOLDER", &folder)
            .replace("CRATE", &crate_name)
            .replace("PART", words[if words[0] == "exercises" { 1 } else { 0 }])
            .replace("PAGE", words[1])
            .replace("NAME", name)
    };
    let path = root.join(&folder);
    for (file, text) in files {
        let file = path.join(fill(file));
        write_if_changed(&file, &fill(text))?;
    }
    Ok(fill(next))
}

/// The listings that `names` choose: by name, part or `PART/NAME`; all where
/// there is no name.
///
/// # Errors
/// If a name chooses nothing; says what is near.
pub fn chosen<'c>(catalog: &'c Catalog, names: &[String]) -> Result<Vec<&'c Listing>> {
    let listings = catalog.listings.values();
    for name in names {
        let known = listings.clone().flat_map(|l| [l.name.clone(), l.part.clone(), l.id()]);
        let known: Vec<String> = known.collect();
        if !known.contains(name) {
            let near = did_you_mean(name, known.iter().map(String::as_str));
            bail!("no listing or part is called `{name}`{near}");
        }
    }
    Ok(listings
        .filter(|l| {
            names.is_empty()
                || [&l.name, &l.part, &l.id()].iter().any(|known| names.contains(known))
        })
        .collect())
}
