//! A page works in a real browser, for everyone.

use anyhow::{Result, bail};

use super::{Book, Kind, Promise, Promises, Workshop};

/// Pages.
pub static PAGE: Kind = Kind {
    title: "Pages",
    how: "opened in Chromium without an error or a shift, light, and fitting a phone",
    test: "browser",
    of: |book| pages(book, "page", &PAGE),
};

/// The same pages, for everyone.
pub static AXE: Kind = Kind {
    title: "Pages in light and dark, wide and narrow",
    how: "held to WCAG 2.2 AA by axe",
    test: "browser",
    of: |book| pages(book, "axe", &AXE),
};

struct Page {
    kind: &'static Kind,
    name: String,
}

fn pages<'b>(book: Book<'b>, verb: &str, kind: &'static Kind) -> Promises<'b> {
    let pages = book.pages.into_iter().flat_map(|plan| &plan.pages);
    pages
        .map(|page| -> Box<dyn Promise> {
            let name = format!("{verb}/{}", page.address());
            Box::new(Page { kind, name })
        })
        .collect()
}

impl Promise for Page {
    fn kind(&self) -> &'static Kind {
        self.kind
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn rests_on(&self) -> String {
        String::new()
    }

    /// It takes a browser, which the library does without.
    fn hold(&self, _workshop: &Workshop) -> Result<()> {
        bail!("tests/browser holds this")
    }
}
