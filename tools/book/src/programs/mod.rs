//! Every program of the book: what is under `listings/` and `exercises/`, read
//! and checked.

mod catalog;
mod exercise;
mod folder;
mod listing;
pub mod manifest;
pub mod measurement;
pub mod rosetta;
pub mod source;
mod workspace;

pub use catalog::{Catalog, folders};
pub use exercise::Exercise;
pub(crate) use listing::is_test;
pub use listing::{DIGESTS, Listing, Program, Recording};
pub use source::Language;
pub use workspace::{Dependency, Workspace};
