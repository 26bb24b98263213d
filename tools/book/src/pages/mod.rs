//! The pages: prose and directives, and what the directives become.

pub mod blocks;
mod checks;
pub mod colophon;
pub mod directive;
mod figures;
mod plan;
mod playground;
mod tables;

pub use plan::{Figure, Page, Plan};
