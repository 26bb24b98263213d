//! What each directive becomes: the pages of the small book, expanded, are as in
//! `tests/small-book/expected`.
//!
//! `SNAPSHOTS=overwrite cargo test -p book --test golden` makes its recordings
//! again and writes what its pages become. Read the difference.

mod small;

use std::env;
use std::fs;
use std::path::Path;

use anyhow::Result;
use book::mdbook;
use book::pages::colophon::Colophon;
use book::problem::Problems;
use book::programs::Catalog;
use book::promises;
use snapbox::{Assert, Data, assert::DEFAULT_ACTION_ENV};

#[test]
fn pages_are_as_expected() -> Result<()> {
    let book = small::Project::new()?;
    if env::var(DEFAULT_ACTION_ENV).is_ok_and(|action| action == "overwrite") {
        small::record(book.root(), &[])?;
        for file in ["listings", "Cargo.lock"] {
            small::copy(&book.path(file), &Path::new(small::SMALL_BOOK).join(file))?;
        }
    }
    let catalog = Catalog::load(book.root());
    let plan = mdbook::plan(&catalog)?;
    // The same on every machine.
    let colophon = Colophon {
        promises: promises::table(&mdbook::promises(&plan)),
        rustc: "1.2.3".to_owned(),
        python: Some("3.4.5".to_owned()),
        commit: Some(("0123abc".to_owned(), "2026-01-02".to_owned())),
    };
    let (pages, problems) = mdbook::expand(&plan, Some(&colophon));
    Problems::none(problems)?;
    let expected = Path::new(small::SMALL_BOOK).join("expected");
    for page in &pages {
        let file = expected.join(Path::new(&page.path).file_name().unwrap_or_default());
        let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
        assert.eq(page.text.as_str(), Data::read_from(&file, None).raw());
    }
    assert_eq!(fs::read_dir(&expected)?.count(), pages.len());
    Ok(())
}
