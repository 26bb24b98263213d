//! Which programs play.rust-lang.org can run: what gets a Run button.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use cargo_metadata::DependencyKind;
use cargo_metadata::semver::Version;

use crate::catalog::Listing;

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
/// `None` if it cannot: the program wants arguments or input, or a crate that
/// the playground has not, or has only in a version that is not compatible.
pub fn channel(listing: &Listing) -> Option<&'static str> {
    let manifest = &listing.manifest;
    let mut crates = listing
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind == DependencyKind::Normal);
    let has_all = crates.all(|dependency| {
        let wanted = dependency.req.comparators.first();
        CRATES
            .get(dependency.name.as_str())
            .zip(wanted)
            .is_some_and(|(has, wanted)| {
                has.major == wanted.major && (has.major > 0 || Some(has.minor) == wanted.minor)
            })
    });
    let alone = manifest.args.is_empty() && manifest.stdin.is_empty();
    (has_all && alone).then_some(match manifest.nightly {
        true => "nightly",
        false => "stable",
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn what_the_playground_lacks_gets_no_button() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let catalog = Catalog::load(&root).unwrap();
        let listing = |id| catalog.listing(id).unwrap();
        let plain = listing("iteration/custom-range");
        assert_eq!(channel(plain), Some("stable"));
        for listing in catalog.listings.values() {
            let uses = |name| {
                let mut normal = listing.dependencies.iter();
                normal.any(|found| found.name == name && found.kind == DependencyKind::Normal)
            };
            if uses("cap") || uses("corosensei") || !listing.manifest.stdin.is_empty() {
                assert_eq!(channel(listing), None, "{}", listing.id());
            } else if uses("tokio") && !uses("async-stream") {
                assert!(channel(listing).is_some(), "{}", listing.id());
            }
        }
    }
}
