//! A listing's own unit and property tests pass.

use anyhow::{Result, bail};

use super::workshop::{Verdict, run_tests};
use super::{Build, Kind, Promise, Workshop};
use crate::programs::source::Source;
use crate::programs::{Catalog, Listing};

/// Listings with tests.
pub static TESTS: Kind = Kind {
    title: "Rust programs with unit or property tests",
    how: "tested",
    test: "promises",
    of: |book| {
        let catalog = book.catalog;
        let listings = catalog.listings.values();
        listings
            .filter(|listing| listing.has_tests())
            .map(|listing| -> Box<dyn Promise> { Box::new(TestsPass { catalog, listing }) })
            .collect()
    },
};

struct TestsPass<'b> {
    catalog: &'b Catalog,
    listing: &'b Listing,
}

impl Promise for TestsPass<'_> {
    fn kind(&self) -> &'static Kind {
        &TESTS
    }

    fn name(&self) -> String {
        format!("{}/tests", self.listing.id())
    }

    fn builds(&self) -> Vec<(Build, String)> {
        vec![(Build::Tests, self.listing.name.clone())]
    }

    fn rests_on(&self) -> String {
        let Listing {
            rust, dependencies, ..
        } = self.listing;
        let sources: String = rust.files.iter().map(Source::text).collect();
        let setting = self.catalog.workspace.setting(!dependencies.is_empty());
        format!("{sources} {dependencies:?} {setting}")
    }

    fn hold(&self, workshop: &Workshop) -> Result<()> {
        let Listing { folder, name, .. } = self.listing;
        let program = workshop.executable(Build::Tests, name)?;
        match run_tests(&program, &self.catalog.root.join(folder))? {
            Verdict::Passes => Ok(()),
            Verdict::Fails(said) | Verdict::DoesNotCompile(said) => bail!(
                "{folder}/src/main.rs: its tests fail\n{said}    fix: `cargo test -p {name}` runs them alone"
            ),
        }
    }
}
