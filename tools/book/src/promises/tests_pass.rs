//! A listing's own unit and property tests pass.

use anyhow::{Context, Result, bail};

use super::cargo::Build;
use super::promise::{Kind, Promise, Way};
use super::verdict::{Verdict, run_tests};
use super::workshop::Workshop;
use crate::programs::source::Source;
use crate::programs::{Catalog, Listing};

pub static TESTS: Kind = Kind {
    title: "Rust programs with unit or property tests",
    how: "tested",
    test: "promises",
    of: |book| {
        let catalog = book.catalog;
        let listings = catalog.listings.values().filter(|listing| listing.has_tests());
        listings
            .map(|listing| {
                let Listing { name, rust, dependencies, .. } = listing;
                let sources: String = rust.files.iter().map(Source::text).collect();
                let way = Way::Work(Box::new(move |workshop| hold(catalog, listing, workshop)));
                Promise {
                    builds: Some((Build::Tests, name.clone())),
                    rests_on: sources + &catalog.workspace.setting(dependencies),
                    ..Promise::new(&TESTS, format!("{}/tests", listing.id()), way)
                }
            })
            .collect()
    },
};

fn hold(catalog: &Catalog, listing: &Listing, workshop: &Workshop) -> Result<()> {
    let (name, file) = (&listing.name, listing.file("src/main.rs"));
    let program = workshop.cargo.executable(Build::Tests, name).with_context(|| file.clone())?;
    let verdict = run_tests(&program, &catalog.root.join(&listing.folder));
    match verdict.with_context(|| file.clone())? {
        Verdict::Passes => Ok(()),
        Verdict::Fails(said) | Verdict::DoesNotCompile(said) => {
            bail!("{file}: its tests fail\n{said}    fix: `cargo test -p {name}` runs them alone")
        }
    }
}
