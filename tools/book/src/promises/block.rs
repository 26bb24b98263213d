//! A Rust block on a page compiles and runs exactly as it is shown.

use anyhow::{Result, bail};

use super::{Kind, Promise, Workshop};

/// The blocks that skeptic compiles. The others are rejected programs, starters
/// of exercises and programs that no block can hold: of other kinds.
pub static BLOCK: Kind = Kind {
    title: "Rust blocks on the pages",
    how: "compiled and run by skeptic as it is shown, hidden lines included",
    test: "blocks",
    of: |book| {
        let blocks = book.pages.into_iter().flat_map(|pages| pages.runnable());
        blocks
            .map(|(page, id)| -> Box<dyn Promise> { Box::new(Block { page, id }) })
            .collect()
    },
};

struct Block<'b> {
    page: &'b str,
    id: String,
}

impl Promise for Block<'_> {
    fn kind(&self) -> &'static Kind {
        &BLOCK
    }

    fn name(&self) -> String {
        format!("block/{}#{}", self.page, self.id)
    }

    fn rests_on(&self) -> String {
        String::new()
    }

    /// skeptic generates its own test of each: tests/blocks counts them.
    fn hold(&self, _workshop: &Workshop) -> Result<()> {
        bail!("tests/blocks holds this")
    }
}
