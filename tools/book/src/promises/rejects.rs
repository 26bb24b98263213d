//! The compiler refuses a program, in the words that its page shows.

use super::{Build, Kind, Need, Promise, Way};
use crate::programs::Recording;

/// Programs that must not compile.
pub static REJECTED: Kind = Kind {
    title: "Programs that must not compile",
    how: "refused by the compiler, in the words shown, error code included",
    test: "promises",
    of: |book| {
        let listings = book.catalog.listings.values();
        let variants =
            listings.flat_map(|listing| listing.rejected.iter().map(move |found| (listing, found)));
        variants
            .map(|(listing, (variant, source))| {
                let recording = Recording::Rejection(variant.clone());
                let (recorded, crates) = (listing.recorded.get(&recording), &listing.dependencies);
                let setting = book.catalog.workspace.setting(!crates.is_empty());
                Promise {
                    kind: &REJECTED,
                    name: format!("{}/rejects/{variant}", listing.id()),
                    needs: Need::Nothing,
                    builds: listing.crates().next().map(|_| (Build::Debug, listing.name.clone())),
                    rests_on: format!(
                        "{} {recorded:?} {crates:?} {setting}",
                        listing.digest(&recording)
                    ),
                    way: Way::Recording(
                        listing,
                        recording,
                        Box::new(move |workshop| workshop.rejection(listing, source)),
                    ),
                }
            })
            .collect()
    },
};
