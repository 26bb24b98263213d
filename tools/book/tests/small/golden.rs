//! What each directive becomes: the pages of the small book, expanded, are as in
//! `tests/small-book/expected`. SNAPSHOTS=overwrite also makes its recordings.

use std::path::Path;

use anyhow::Result;
use book::pages::colophon::Colophon;
use book::problem::Problems;
use book::programs::Catalog;
use book::{mdbook, promises};
use snapbox::{Assert, Data, assert::DEFAULT_ACTION_ENV};

pub fn pages() -> Result<()> {
    let (book, original) = (super::copy_of_it()?, Path::new(super::ORIGINAL));
    if super::overwrite() {
        super::record(book.path(), &[])?;
        super::copy(&book.path().join("listings"), &original.join("listings"))?;
    }
    let catalog = Catalog::load(book.path());
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
    for page in &pages {
        let expected = original.join("expected").join(page.path.replace('/', "-"));
        let assert = Assert::new().action_env(DEFAULT_ACTION_ENV);
        assert.try_eq(None, page.text.as_str().into(), Data::read_from(&expected, None).raw())?;
    }
    Ok(())
}
