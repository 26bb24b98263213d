//! The pages: prose and directives, and what the directives become.

pub mod blocks;
mod checks;
pub mod colophon;
mod command;
mod diagram;
pub mod directive;
mod expand;
mod figures;
mod plan;
mod playground;
mod plot;
mod steps;
mod tables;
mod timeline;

use mdbook_driver::book::Book;

use crate::programs::Catalog;

pub use plan::{Figure, Page, Plan};

/// Reads every page of `book`, and checks pages and catalog against each other.
pub fn plan<'c>(book: &Book, catalog: &'c Catalog) -> Plan<'c> {
    let mut plan = Plan::read(book, catalog);
    plan.problems = checks::problems(&plan);
    plan
}
