//! A listing's own tests catch the defects that its manifest plants.

use anyhow::{Result, ensure};

use super::cargo::Build;
use super::promise::{Kind, Promise, Way};
use super::verdict::Expected;
use super::workshop::Workshop;
use crate::programs::Listing;
use crate::programs::source::Source;

pub static PLANTED: Kind = Kind {
    title: "Planted defects",
    how: "caught by the tests of its program",
    test: "promises",
    of: |book| {
        let listings = book.catalog.listings.values();
        let defects = listings.flat_map(|listing| {
            listing.manifest.planted.iter().map(move |defect| (listing, defect))
        });
        defects
            .map(|(listing, (name, words))| {
                let setting = book.catalog.workspace.setting(&listing.dependencies);
                let hold = move |workshop: &Workshop| hold(listing, name, words, workshop);
                let promise = format!("{}/planted/{name}", listing.id());
                Promise {
                    builds: vec![(Build::Tests, listing.name.clone())],
                    rests_on: format!("{} {words:?} {setting}", listing.rust.main().text()),
                    ..Promise::new(&PLANTED, promise, Way::Work(Box::new(hold)))
                }
            })
            .collect()
    },
};

const CAUGHT: Expected = Expected {
    passes: Some(["the tests let this defect pass", "add the test that catches it"]),
    fails: None,
    does_not_compile: [
        "does not compile, so the tests are not what catches it",
        "correct what does not compile",
    ],
};

fn hold(
    listing: &Listing,
    name: &str,
    [from, to]: &[String; 2],
    workshop: &Workshop,
) -> Result<()> {
    let Source { path, .. } = listing.rust.main();
    let text = listing.rust.main().text();
    let place = format!("{}: `planted.{name}`", listing.file("Cargo.toml"));
    let times = text.matches(from).count();
    ensure!(
        times == 1,
        "{place}: {from:?} occurs {times} times in {path}\n    fix: quote words that occur once"
    );
    CAUGHT.check(&place, workshop.test(listing, &text.replace(from, to))?)
}
