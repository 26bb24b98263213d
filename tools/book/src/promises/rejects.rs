//! The compiler refuses a program, in the words that its page shows.

use anyhow::Result;

use super::{Build, Kind, Promise, Workshop, recording};
use crate::programs::{Catalog, Listing, Recording};

/// Programs that must not compile.
pub static REJECTED: Kind = Kind {
    title: "Programs that must not compile",
    how: "refused by the compiler, in the words shown, error code included",
    test: "promises",
    of: |book| {
        let listings = book.catalog.listings.values();
        listings
            .flat_map(|listing| {
                let catalog = book.catalog;
                let variants = listing.rejected.keys();
                variants.map(move |variant| -> Box<dyn Promise> {
                    Box::new(Rejects {
                        catalog,
                        listing,
                        variant,
                    })
                })
            })
            .collect()
    },
};

struct Rejects<'b> {
    catalog: &'b Catalog,
    listing: &'b Listing,
    variant: &'b str,
}

impl Promise for Rejects<'_> {
    fn kind(&self) -> &'static Kind {
        &REJECTED
    }

    fn name(&self) -> String {
        format!("{}/rejects/{}", self.listing.id(), self.variant)
    }

    fn builds(&self) -> Vec<(Build, String)> {
        let mut crates = self.listing.crates();
        crates
            .next()
            .map(|_| (Build::Debug, self.listing.name.clone()))
            .into_iter()
            .collect()
    }

    fn rests_on(&self) -> String {
        let recording = Recording::Rejection(self.variant.to_owned());
        let Rejects {
            catalog, listing, ..
        } = self;
        let setting = catalog.workspace.setting(!listing.dependencies.is_empty());
        format!(
            "{} {:?} {:?} {setting}",
            listing.digest(&recording),
            listing.recorded.get(&recording),
            listing.dependencies,
        )
    }

    fn recording(&self) -> Option<(&Listing, Recording)> {
        Some((self.listing, Recording::Rejection(self.variant.to_owned())))
    }

    fn now(&self, workshop: &Workshop) -> Result<String> {
        workshop.rejection(self.listing, &self.listing.rejected[self.variant])
    }

    fn hold(&self, workshop: &Workshop) -> Result<()> {
        recording::compare(self, workshop)
    }
}
