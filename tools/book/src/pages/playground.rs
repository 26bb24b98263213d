//! Which programs play.rust-lang.org can run: what gets a Run button.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use cargo_metadata::semver::Version;

use crate::programs::{Catalog, Listing};

/// The crates it has, by name.
static CRATES: LazyLock<BTreeMap<&str, Version>> = LazyLock::new(|| {
    include_str!("playground.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .map(|(name, version)| (name, version.parse().expect("a version")))
        .collect()
});

/// The playground's channel that runs a listing's program: `stable` or `nightly`.
///
/// `None` if it cannot: the program is more than one file, reads something, or
/// uses a crate that the playground does not have in a compatible version.
pub(super) fn channel(catalog: &Catalog, listing: &Listing) -> Option<&'static str> {
    let has = |name: &str| {
        let wanted = catalog
            .workspace
            .dependencies
            .get(name)?
            .comparators
            .first()?;
        let version = CRATES.get(name)?;
        let same = version.major == wanted.major
            && (version.major > 0 || Some(version.minor) == wanted.minor);
        same.then_some(())
    };
    let runs = listing.stands_alone() && listing.crates().all(|name| has(name).is_some());
    let channel = if listing.manifest.nightly {
        "nightly"
    } else {
        "stable"
    };
    runs.then_some(channel)
}
