//! Promises: each a statement of the book that a test can prove wrong.
//!
//! A [`Kind`] says how promises of one sort are kept, and finds them all: the
//! tests, `cargo book record`, `cargo book promises`, the table in the
//! introduction and the one in CONTRIBUTING.md read [`KINDS`] and nothing else,
//! so that what no test holds cannot be counted. A new kind is a new file here
//! and a line in that list.

mod block;
mod exam;
pub mod machine;
mod memory;
mod page;
mod prints;
pub mod recording;
mod rejects;
mod tests_pass;
pub mod transcript;
mod trial;
mod workshop;

use anyhow::Result;

use crate::pages::Plan;
use crate::programs::{Catalog, Listing, Recording};

pub use memory::Memory;
pub use trial::{Trial, run};
pub use workshop::{Build, Verdict, Workshop};

/// One statement of the book that a test can prove wrong.
pub trait Promise: Send + Sync {
    /// The sort of promise it is.
    fn kind(&self) -> &'static Kind;

    /// `PART/NAME/…` or `page/…`: unique, and the same in every run.
    fn name(&self) -> String;

    /// What this machine lacks to try it, and how to get that.
    fn lacks(&self) -> Option<String> {
        None
    }

    /// What cargo must build before it can be tried.
    fn builds(&self) -> Vec<(Build, String)> {
        Vec::new()
    }

    /// Everything the verdict depends on, besides the machinery and the compiler.
    fn rests_on(&self) -> String;

    /// The recording that it holds a program to, if it does.
    fn recording(&self) -> Option<(&Listing, Recording)> {
        None
    }

    /// What that recording would say if it were made now.
    ///
    /// # Errors
    /// If the program cannot be run, or ends in a way its manifest does not foresee.
    fn now(&self, _workshop: &Workshop) -> Result<String> {
        Ok(String::new())
    }

    /// Tries it.
    ///
    /// # Errors
    /// What no longer holds, and what to do.
    fn hold(&self, workshop: &Workshop) -> Result<()>;
}

/// Promises about one book.
pub type Promises<'b> = Vec<Box<dyn Promise + 'b>>;

/// A sort of promise.
#[derive(Debug)]
pub struct Kind {
    /// What there are many of: `Rust programs`.
    pub title: &'static str,
    /// What is done with each.
    pub how: &'static str,
    /// The test that does it: `tests/promises.rs`.
    pub test: &'static str,
    /// All of them.
    pub of: for<'b> fn(Book<'b>) -> Promises<'b>,
}

/// What promises are about.
#[derive(Clone, Copy, Debug)]
pub struct Book<'b> {
    /// Its programs.
    pub catalog: &'b Catalog,
    /// Its pages; without them, there are no promises about pages.
    pub pages: Option<&'b Plan<'b>>,
}

/// Every sort of promise, in the order of the introduction.
pub static KINDS: [&Kind; 12] = [
    &block::BLOCK,
    &prints::RUST,
    &prints::RUST_RELEASE,
    &prints::PYTHON,
    &rejects::REJECTED,
    &tests_pass::TESTS,
    &exam::STARTER,
    &exam::ATTEMPT,
    &exam::SOLUTION,
    &exam::WRONG,
    &page::PAGE,
    &page::AXE,
];

/// The whole claim of the book.
pub fn all(book: Book<'_>) -> Promises<'_> {
    KINDS.iter().flat_map(|kind| (kind.of)(book)).collect()
}

/// The promises that its programs alone make.
pub fn of_programs(catalog: &Catalog) -> Promises<'_> {
    all(Book {
        catalog,
        pages: None,
    })
}

/// A promise as a trial; `workshop` must know what its kind asks to be built.
pub fn trial(promise: Box<dyn Promise>, workshop: &'static Workshop) -> Trial {
    Trial {
        name: promise.name(),
        lacks: promise.lacks(),
        rests_on: Some(promise.rests_on()),
        hold: Box::new(move || promise.hold(workshop)),
    }
}

/// The book's promises and how each is kept, as a Markdown table.
pub fn table(promises: &[Box<dyn Promise + '_>]) -> String {
    let mut table = String::from("| There are | | Each is |\n|---|---:|---|\n");
    for kind in KINDS {
        let of_kind = promises
            .iter()
            .filter(|promise| std::ptr::eq(promise.kind(), kind));
        let count = of_kind.count();
        if count > 0 {
            table += &format!("| {} | {count} | {} |\n", kind.title, kind.how);
        }
    }
    table
}
