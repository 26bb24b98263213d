//! A listing's own tests catch the defects that its manifest plants.

use anyhow::{Result, bail, ensure};

use super::workshop::Verdict;
use super::{Build, Kind, Need, Promise, Way, Workshop};
use crate::programs::source::Source;
use crate::programs::{Catalog, Listing};

/// Defects.
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
            .map(|(listing, (name, words))| promise(book.catalog, listing, name, words))
            .collect()
    },
};

fn promise<'b>(
    catalog: &'b Catalog,
    listing: &'b Listing,
    name: &'b str,
    words: &'b [String; 2],
) -> Promise<'b> {
    let (source, crates) = (listing.rust.main(), &listing.dependencies);
    let setting = catalog.workspace.setting(!crates.is_empty());
    Promise {
        kind: &PLANTED,
        name: format!("{}/planted/{name}", listing.id()),
        needs: Need::Nothing,
        builds: Some((Build::Tests, listing.name.clone())),
        rests_on: format!("{} {words:?} {crates:?} {setting}", source.text()),
        way: Way::Work(Box::new(move |workshop| hold(listing, source, name, words, workshop))),
    }
}

fn hold(
    listing: &Listing,
    source: &Source,
    name: &str,
    [from, to]: &[String; 2],
    workshop: &Workshop,
) -> Result<()> {
    let (text, place) =
        (source.text(), format!("{}: `planted.{name}`", listing.file("Cargo.toml")));
    let times = text.matches(from.as_str()).count();
    ensure!(
        times == 1,
        "{place}: {from:?} occurs {times} times in {}\n    fix: quote words that occur once",
        source.path
    );
    let lines = text.replace(from, to).lines().map(str::to_owned).collect();
    let defective = Source { path: source.path.clone(), lines, ..Source::default() };
    match workshop.test_instead(listing, &defective)? {
        Verdict::Fails(_) => Ok(()),
        Verdict::Passes => {
            bail!("{place}: the tests let this defect pass\n    fix: add the test that catches it")
        }
        Verdict::DoesNotCompile(said) => {
            bail!(
                "{place}: does not compile, so the tests are not what catches it\n{said}    fix: correct what does not compile"
            )
        }
    }
}
