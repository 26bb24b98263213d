//! A program prints what its page shows.

use std::process::Command;

use anyhow::anyhow;

use super::machine::Python;
use super::transcript::transcript;
use super::{Book, Build, Kind, Need, Promise, Way, Work};
use crate::programs::{Catalog, Language, Listing, Recording};

/// Rust programs, in a debug build.
pub static RUST: Kind = Kind {
    title: "Rust programs",
    how: COMPARED,
    test: "promises",
    of: |book| {
        prints(book, Recording::Rust, |catalog, listing| {
            rust(catalog, listing, &RUST, Build::Debug)
        })
    },
};

/// Rust programs, in a release build.
pub static RUST_RELEASE: Kind = Kind {
    title: "Rust programs in a release build, where that differs",
    how: COMPARED,
    test: "promises",
    of: |book| {
        prints(book, Recording::RustRelease, |catalog, listing| {
            rust(catalog, listing, &RUST_RELEASE, Build::Release)
        })
    },
};

/// Python programs.
pub static PYTHON: Kind = Kind {
    title: "Python programs",
    how: COMPARED,
    test: "promises",
    of: |book| prints(book, Recording::Python, python),
};

const COMPARED: &str = "run, and what it prints compared with its page";

/// What a promise about a program has besides what all of them have.
struct Run<'b> {
    kind: &'static Kind,
    needs: Need,
    builds: Option<(Build, String)>,
    setting: String,
    now: Work<'b, String>,
}

fn prints<'b>(
    book: Book<'b>,
    recording: Recording,
    run: fn(&'b Catalog, &'b Listing) -> Run<'b>,
) -> Vec<Promise<'b>> {
    let listings = book.catalog.listings.values();
    let listings = listings.filter(|listing| listing.recordings().contains(&recording));
    listings
        .map(|listing| {
            let Run { kind, needs, builds, setting, now } = run(book.catalog, listing);
            let name =
                format!("{}/{}", listing.id(), recording.to_string().trim_end_matches(".out"));
            let rests_on = format!(
                "{} {:?} {setting}",
                listing.digest(&recording),
                listing.recorded.get(&recording)
            );
            let way = Way::Recording(listing, recording.clone(), now);
            Promise { kind, name, needs, builds, rests_on, way }
        })
        .collect()
}

fn rust<'b>(
    catalog: &'b Catalog,
    listing: &'b Listing,
    kind: &'static Kind,
    build: Build,
) -> Run<'b> {
    let (toolchain, nightly) = (&catalog.workspace.nightly, listing.manifest.nightly);
    Run {
        kind,
        needs: if nightly { Need::Toolchain(toolchain.clone()) } else { Need::Nothing },
        builds: (!nightly).then(|| (build, listing.name.clone())),
        setting: catalog.workspace.setting(!listing.dependencies.is_empty()),
        now: Box::new(move |workshop| {
            let program = match nightly {
                true => workshop.nightly(toolchain, listing)?,
                false => workshop.executable(build, &listing.name)?,
            };
            // What debug refuses, release may do: both are recorded as they are.
            let fails = build == Build::Debug && listing.fails(Language::Rust);
            transcript(Command::new(program), listing, Language::Rust, fails)
        }),
    }
}

fn python<'b>(catalog: &'b Catalog, listing: &'b Listing) -> Run<'b> {
    Run {
        kind: &PYTHON,
        needs: Need::Python,
        builds: None,
        setting: String::new(),
        now: Box::new(move |_| {
            let python = Python::find().map_err(|reason| anyhow!("{reason}"))?;
            let script = python.command(&catalog.root.join(listing.file("main.py")));
            transcript(script, listing, Language::Python, listing.fails(Language::Python))
        }),
    }
}
