//! Promises: each a statement of the book that a test can prove wrong.
//!
//! A [`Kind`] says how promises of one sort are kept, and finds them all: the
//! tests, `cargo book record`, `cargo book promises`, the table in the
//! introduction and the one in CONTRIBUTING.md read [`KINDS`] and nothing else,
//! so that what no test holds cannot be counted. A new kind is a new file here
//! and a line in that list.

mod cargo;
mod exam;
pub mod machine;
pub mod measured;
mod memory;
mod names;
mod on_pages;
pub mod packages;
mod planted;
mod postgres;
mod prints;
mod promise;
pub mod recording;
mod rejects;
mod tests_pass;
mod transcript;
mod trial;
mod verdict;
mod workshop;

use crate::programs::Catalog;

pub use cargo::Build;
pub use machine::Need;
pub use memory::Memory;
pub use promise::{Book, Kind, Promise, Way};
pub use trial::{Trial, run};
pub use workshop::Workshop;

/// Every sort of promise, in the order of the introduction.
pub static KINDS: [&Kind; 17] = [
    &on_pages::BLOCK,
    &prints::RUST,
    &prints::RUST_RELEASE,
    &prints::PYTHON,
    &rejects::REJECTED,
    &tests_pass::TESTS,
    &tests_pass::INTEGRATION,
    &tests_pass::IGNORED,
    &planted::PLANTED,
    &exam::STARTER,
    &exam::ATTEMPT,
    &exam::SOLUTION,
    &exam::WRONG,
    &names::NAMES,
    &measured::MEASURED,
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

pub fn workshop(catalog: &Catalog, promises: &[Promise<'_>]) -> Workshop {
    let builds = promises.iter().flat_map(|promise| promise.builds.clone());
    Workshop::new(catalog, builds.collect(), |root| {
        let catalog = Catalog::load(root);
        of_programs(&catalog).into_iter().flat_map(|promise| promise.builds).collect()
    })
}

/// A promise as a trial; `workshop` must know what promises ask to be built.
pub fn trial(promise: Promise<'static>, workshop: &'static Workshop) -> Trial {
    let versions: Vec<String> = promise.needs.iter().map(Need::version).collect();
    Trial {
        name: promise.name.clone(),
        lacks: promise.lacks(),
        rests_on: Some(format!("{} {}", versions.concat(), promise.rests_on)),
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
