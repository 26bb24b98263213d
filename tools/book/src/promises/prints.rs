//! A program prints what its page shows.

use std::iter;
use std::process::Command;

use anyhow::{Result, anyhow};

use super::cargo::Build;
use super::machine::{Need, Python, with_packages};
use super::packages;
use super::promise::{Book, Kind, Promise};
use super::transcript::transcript;
use super::workshop::Workshop;
use crate::programs::manifest::Tool;
use crate::programs::{Catalog, Language, Listing, Recording};

pub static RUST: Kind = Kind {
    title: "Rust programs",
    how: COMPARED,
    test: "promises",
    of: |book| rust(book, &RUST, Recording::Rust, Build::Debug),
};

pub static RUST_RELEASE: Kind = Kind {
    title: "Rust programs in a release build, where that differs",
    how: COMPARED,
    test: "promises",
    of: |book| rust(book, &RUST_RELEASE, Recording::RustRelease, Build::Release),
};

pub static PYTHON: Kind =
    Kind { title: "Python programs", how: COMPARED, test: "promises", of: python };

const COMPARED: &str = "run, and what it prints compared with its page";

/// The listings that have such a recording.
fn with(book: Book<'_>, recording: Recording) -> impl Iterator<Item = &Listing> {
    let listings = book.catalog.listings.values();
    listings.filter(move |listing| listing.recordings().contains(&recording))
}

fn tools(listing: &Listing) -> impl Iterator<Item = Need> {
    listing.manifest.needs.iter().map(|tool| match tool {
        Tool::Postgres => Need::Postgres,
        Tool::Valgrind => Need::Program("valgrind".to_owned()),
    })
}

fn rust<'b>(
    book: Book<'b>,
    kind: &'static Kind,
    recording: Recording,
    profile: Build,
) -> Vec<Promise<'b>> {
    let workspace = &book.catalog.workspace;
    let promise = |listing: &'b Listing| {
        let (name, nightly) = (&listing.name, listing.manifest.nightly);
        let build = if nightly { Build::Nightly } else { profile };
        // What debug refuses, release may do: both are recorded as they are.
        let fails = profile == Build::Debug && listing.fails(Language::Rust);
        let setting = workspace.setting(&listing.dependencies);
        Promise {
            needs: nightly
                .then(|| Need::Toolchain(workspace.nightly.clone()))
                .into_iter()
                .chain(tools(listing))
                .collect(),
            builds: vec![(build, name.clone())],
            ..Promise::recorded(kind, listing, recording.clone(), &setting, move |workshop| {
                let program = Command::new(workshop.cargo.executable(build, name)?);
                transcript(program, listing, Language::Rust, fails)
            })
        }
    };
    with(book, recording.clone()).map(promise).collect()
}

fn python<'b>(book: Book<'b>) -> Vec<Promise<'b>> {
    let listings = with(book, Recording::Python);
    let promise = |listing: &'b Listing| {
        let fails = listing.fails(Language::Python);
        let now = move |_: &Workshop| {
            transcript(script(book.catalog, listing)?, listing, Language::Python, fails)
        };
        let promise = Promise::recorded(&PYTHON, listing, Recording::Python, "", now);
        let needs = iter::once(python_for(book.catalog, listing)).chain(tools(listing));
        Promise { needs: needs.collect(), ..promise }
    };
    listings.map(promise).collect()
}

/// The interpreter that a listing's Python program needs.
pub(super) fn python_for(catalog: &Catalog, listing: &Listing) -> Need {
    match listing.manifest.packages {
        true => Need::Packages(catalog.root.clone()),
        false => Need::Python,
    }
}

/// The command that runs a listing's Python program.
pub(super) fn script(catalog: &Catalog, listing: &Listing) -> Result<Command> {
    let (root, main) = (&catalog.root, listing.file("main.py"));
    if listing.manifest.packages {
        return Ok(with_packages(&packages::interpreter(root), &root.join(&main)));
    }
    let python = Python::find().map_err(|reason| anyhow!("{reason}"))?;
    Ok(python.command(&root.join(&main)))
}
