//! A listing's own unit and property tests pass.

use anyhow::{Context, Result, bail};

use super::workshop::{Verdict, run_tests};
use super::{Build, Kind, Need, Promise, Way, Workshop};
use crate::programs::source::Source;
use crate::programs::{Catalog, Listing};

/// Listings with tests.
pub static TESTS: Kind = Kind {
    title: "Rust programs with unit or property tests",
    how: "tested",
    test: "promises",
    of: |book| {
        let listings = book.catalog.listings.values().filter(|listing| listing.has_tests());
        listings
            .map(|listing| {
                let Listing { name, rust, dependencies, .. } = listing;
                let sources: String = rust.files.iter().map(Source::text).collect();
                let setting = book.catalog.workspace.setting(!dependencies.is_empty());
                Promise {
                    kind: &TESTS,
                    name: format!("{}/tests", listing.id()),
                    needs: Need::Nothing,
                    builds: Some((Build::Tests, name.clone())),
                    rests_on: format!("{sources} {dependencies:?} {setting}"),
                    way: Way::Work(Box::new(move |workshop| hold(book.catalog, listing, workshop))),
                }
            })
            .collect()
    },
};

fn hold(catalog: &Catalog, listing: &Listing, workshop: &Workshop) -> Result<()> {
    let (name, file) = (&listing.name, listing.file("src/main.rs"));
    let program = workshop.executable(Build::Tests, name).with_context(|| file.clone())?;
    let verdict = run_tests(&program, &catalog.root.join(&listing.folder));
    match verdict.with_context(|| file.clone())? {
        Verdict::Passes => Ok(()),
        Verdict::Fails(said) | Verdict::DoesNotCompile(said) => {
            bail!("{file}: its tests fail\n{said}    fix: `cargo test -p {name}` runs them alone")
        }
    }
}
