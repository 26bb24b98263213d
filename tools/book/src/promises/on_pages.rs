//! What is shown is true of the page itself: its blocks run, and it works in a
//! browser, for everyone. tests/blocks and tests/browser have the means.

use super::{Book, Kind, Need, Promise, Way};
use crate::pages::Page;

/// The blocks that skeptic compiles. The others are rejected programs, starters
/// of exercises and programs that no block can hold: of other kinds.
pub static BLOCK: Kind = Kind {
    title: "Rust blocks on the pages",
    how: "compiled and run by skeptic as it is shown, hidden lines included",
    test: "blocks",
    of: |book| {
        let blocks = book.pages.into_iter().flat_map(|plan| plan.runnable());
        blocks
            .map(|(page, id)| elsewhere(&BLOCK, format!("block/{}#{id}", page.address())))
            .collect()
    },
};

/// Pages.
pub static PAGE: Kind = Kind {
    title: "Pages",
    how: "opened in Chromium without an error or a shift, light, and fitting a phone",
    test: "browser",
    of: |book| {
        pages(book).map(|page| elsewhere(&PAGE, format!("page/{}", page.address()))).collect()
    },
};

/// The same pages, for everyone.
pub static AXE: Kind = Kind {
    title: "Pages in light and dark, wide and narrow",
    how: "held to WCAG 2.2 AA by axe",
    test: "browser",
    of: |book| pages(book).map(|page| elsewhere(&AXE, format!("axe/{}", page.address()))).collect(),
};

fn pages<'b>(book: Book<'b>) -> impl Iterator<Item = &'b Page> {
    book.pages.into_iter().flat_map(|plan| &plan.pages)
}

fn elsewhere<'b>(kind: &'static Kind, name: String) -> Promise<'b> {
    Promise {
        kind,
        name,
        needs: Need::Nothing,
        builds: None,
        rests_on: String::new(),
        way: Way::Elsewhere,
    }
}
