//! A program prints what its page shows.

use std::process::Command;

use anyhow::{Result, anyhow};

use super::machine::{Python, lacks_toolchain};
use super::transcript::transcript;
use super::{Book, Build, Kind, Promise, Promises, Workshop, recording};
use crate::programs::{Catalog, Language, Listing, Recording};

const COMPARED: &str = "run, and what it prints compared with its page";

/// Rust programs, in a debug build.
pub static RUST: Kind = Kind {
    title: "Rust programs",
    how: COMPARED,
    test: "promises",
    of: |book| prints(book, &RUST, Recording::Rust),
};

/// Rust programs, in a release build.
pub static RUST_RELEASE: Kind = Kind {
    title: "Rust programs in a release build, where that differs",
    how: COMPARED,
    test: "promises",
    of: |book| prints(book, &RUST_RELEASE, Recording::RustRelease),
};

/// Python programs.
pub static PYTHON: Kind = Kind {
    title: "Python programs",
    how: COMPARED,
    test: "promises",
    of: |book| prints(book, &PYTHON, Recording::Python),
};

struct Prints<'b> {
    kind: &'static Kind,
    catalog: &'b Catalog,
    listing: &'b Listing,
    recording: Recording,
}

fn prints<'b>(book: Book<'b>, kind: &'static Kind, recording: Recording) -> Promises<'b> {
    let catalog = book.catalog;
    let listings = catalog.listings.values();
    listings
        .filter(|listing| listing.recordings().contains(&recording))
        .map(|listing| -> Box<dyn Promise> {
            Box::new(Prints {
                kind,
                catalog,
                listing,
                recording: recording.clone(),
            })
        })
        .collect()
}

impl Prints<'_> {
    fn is_python(&self) -> bool {
        self.recording == Recording::Python
    }

    fn on_nightly(&self) -> bool {
        self.listing.manifest.nightly && !self.is_python()
    }
}

impl Promise for Prints<'_> {
    fn kind(&self) -> &'static Kind {
        self.kind
    }

    fn name(&self) -> String {
        let recording = self.recording.to_string();
        format!(
            "{}/{}",
            self.listing.id(),
            recording.trim_end_matches(".out")
        )
    }

    fn lacks(&self) -> Option<String> {
        if self.is_python() {
            Python::find().err()
        } else if self.on_nightly() {
            lacks_toolchain(&self.catalog.workspace.nightly)
        } else {
            None
        }
    }

    fn builds(&self) -> Vec<(Build, String)> {
        let build = match self.recording {
            Recording::RustRelease => Build::Release,
            _ => Build::Debug,
        };
        if self.is_python() || self.on_nightly() {
            return Vec::new();
        }
        vec![(build, self.listing.name.clone())]
    }

    fn rests_on(&self) -> String {
        let Prints {
            listing, recording, ..
        } = self;
        let setting = if self.is_python() {
            Python::find()
                .map(|python| python.version)
                .unwrap_or_default()
        } else {
            self.catalog
                .workspace
                .setting(!listing.dependencies.is_empty())
        };
        format!(
            "{} {:?} {setting}",
            listing.digest(recording),
            listing.recorded.get(recording)
        )
    }

    fn recording(&self) -> Option<(&Listing, Recording)> {
        Some((self.listing, self.recording.clone()))
    }

    fn now(&self, workshop: &Workshop) -> Result<String> {
        let Listing { name, folder, .. } = self.listing;
        if self.is_python() {
            let python = Python::find().map_err(|reason| anyhow!("{reason}"))?;
            let script = self.catalog.root.join(folder).join("main.py");
            return transcript(python.command(&script), self.listing, Language::Python);
        }
        let program = match self.builds().pop() {
            Some((build, _)) => workshop.executable(build, name)?,
            None => workshop.nightly(&self.catalog.workspace.nightly, self.listing)?,
        };
        // What debug refuses, release may do: both are recorded as they are.
        let mut listing = self.listing.clone();
        if self.recording == Recording::RustRelease {
            listing.manifest.fails = None;
        }
        transcript(Command::new(program), &listing, Language::Rust)
    }

    fn hold(&self, workshop: &Workshop) -> Result<()> {
        recording::compare(self, workshop)
    }
}
