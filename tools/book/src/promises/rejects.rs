//! The compiler refuses a program, in the words that its page shows.

use super::cargo::Build;
use super::promise::{Kind, Promise};
use super::workshop::Workshop;
use crate::programs::Recording;

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
                let setting = book.catalog.workspace.setting(&listing.dependencies);
                let now = move |workshop: &Workshop| workshop.rejection(listing, source);
                Promise {
                    builds: Vec::from_iter(
                        listing.crates().next().map(|_| (Build::Debug, listing.name.clone())),
                    ),
                    ..Promise::recorded(&REJECTED, listing, recording, &setting, now)
                }
            })
            .collect()
    },
};
