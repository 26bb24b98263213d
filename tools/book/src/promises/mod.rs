//! Promises: each a statement of the book that a test can prove wrong.
//!
//! A [`Kind`] says how promises of one sort are kept, and finds them all: the
//! tests, `cargo book record`, `cargo book promises`, the table in the
//! introduction and the one in CONTRIBUTING.md read [`KINDS`] and nothing else,
//! so that what no test holds cannot be counted. A new kind is a new file here
//! and a line in that list.

mod exam;
pub mod machine;
mod memory;
mod on_pages;
mod prints;
pub mod recording;
mod rejects;
mod tests_pass;
pub mod transcript;
mod trial;
mod workshop;

use anyhow::{Result, bail};

use crate::pages::Plan;
use crate::programs::{Catalog, Listing, Recording};

pub use machine::Need;
pub use memory::Memory;
pub use trial::{Trial, run};
pub use workshop::{Build, Verdict, Workshop};

/// One statement of the book that a test can prove wrong.
pub struct Promise<'b> {
    /// The sort of promise it is.
    pub kind: &'static Kind,
    /// `PART/NAME/…` or `page/…`: unique, and the same in every run.
    pub name: String,
    /// What the machine must have to try it.
    pub needs: Need,
    /// What cargo must build before it can be tried.
    pub builds: Option<(Build, String)>,
    /// Everything the verdict depends on, besides the machinery and the compiler.
    pub rests_on: String,
    /// How it is tried.
    pub way: Way<'b>,
}

/// Something that can be done with the help of the compiler.
pub type Work<'b, T> = Box<dyn Fn(&Workshop) -> Result<T> + Send + Sync + 'b>;

/// How a promise is tried.
pub enum Way<'b> {
    /// By making a recording again and comparing the two.
    Recording(&'b Listing, Recording, Work<'b, String>),
    /// By doing this; the error says what no longer holds, and what to do.
    Work(Work<'b, ()>),
    /// By a test that has other means than this library: its kind names it.
    Elsewhere,
}

impl Promise<'_> {
    /// Tries it.
    ///
    /// # Errors
    /// What no longer holds, and what to do.
    pub fn hold(&self, workshop: &Workshop) -> Result<()> {
        match &self.way {
            Way::Recording(listing, recording, now) => {
                recording::compare(listing, recording, now(workshop))
            }
            Way::Work(work) => work(workshop),
            Way::Elsewhere => bail!("tests/{} tries this", self.kind.test),
        }
    }
}

/// A sort of promise.
#[derive(Debug)]
pub struct Kind {
    /// What there are many of: `Rust programs`.
    pub title: &'static str,
    /// What is done with each.
    pub how: &'static str,
    /// The test that does it: `promises` for tests/promises.rs.
    pub test: &'static str,
    /// All of them.
    pub of: for<'b> fn(Book<'b>) -> Vec<Promise<'b>>,
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
    &on_pages::BLOCK,
    &prints::RUST,
    &prints::RUST_RELEASE,
    &prints::PYTHON,
    &rejects::REJECTED,
    &tests_pass::TESTS,
    &exam::STARTER,
    &exam::ATTEMPT,
    &exam::SOLUTION,
    &exam::WRONG,
    &on_pages::PAGE,
    &on_pages::AXE,
];

/// The whole claim of the book.
pub fn all(book: Book<'_>) -> Vec<Promise<'_>> {
    KINDS.iter().flat_map(|kind| (kind.of)(book)).collect()
}

/// The promises that its programs alone make.
pub fn of_programs(catalog: &Catalog) -> Vec<Promise<'_>> {
    all(Book { catalog, pages: None })
}

/// A promise as a trial; `workshop` must know what promises ask to be built.
pub fn trial(promise: Promise<'static>, workshop: &'static Workshop) -> Trial {
    Trial {
        name: promise.name.clone(),
        lacks: promise.needs.lacks(),
        rests_on: Some(format!("{} {}", promise.needs.version(), promise.rests_on)),
        hold: Box::new(move || promise.hold(workshop)),
    }
}

/// The book's promises and how each is kept, as a Markdown table.
pub fn table(promises: &[Promise<'_>]) -> String {
    let mut table = String::from("| There are | | Each is |\n|---|---:|---|\n");
    for Kind { title, how, .. } in KINDS {
        let count = promises.iter().filter(|promise| promise.kind.title == *title).count();
        if count > 0 {
            table += &format!("| {title} | {count} | {how} |\n");
        }
    }
    table
}
