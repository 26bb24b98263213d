//! What is shown is true of the page itself: its blocks run, and it works in a
//! browser, for everyone. tests/blocks and tests/browser have the means.

use super::promise::{Book, Kind, Promise, Way};
use crate::pages::Page;

/// The blocks that skeptic compiles. The others are rejected programs, starters
/// of exercises and programs that no block can hold: of other kinds.
pub static BLOCK: Kind = Kind {
    title: "Rust blocks on the pages",
    how: "compiled and run by skeptic as it is shown, hidden lines included",
    test: "blocks",
    of: |book| {
        let blocks = book.pages.into_iter().flat_map(|plan| plan.runnable());
        let name = |(page, id): (&Page, String)| format!("block/{}#{id}", page.address());
        blocks.map(|block| Promise::new(&BLOCK, name(block), Way::Elsewhere)).collect()
    },
};

pub static PAGE: Kind = Kind {
    title: "Pages",
    how: "opened in Chromium without an error or a shift, light, and fitting a phone",
    test: "browser",
    of: |book| pages(book, &PAGE, "page"),
};

/// The same pages, for everyone.
pub static AXE: Kind = Kind {
    title: "Pages in light and dark, wide and narrow",
    how: "held to WCAG 2.2 AA by axe",
    test: "browser",
    of: |book| pages(book, &AXE, "axe"),
};

fn pages<'b>(book: Book<'b>, kind: &'static Kind, word: &str) -> Vec<Promise<'b>> {
    let names = book.pages.into_iter().flat_map(|plan| &plan.pages).map(|page| page.address());
    names.map(|name| Promise::new(kind, format!("{word}/{name}"), Way::Elsewhere)).collect()
}
