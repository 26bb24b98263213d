//! The machinery of *From yield to await*.
//!
//! What is under `listings/` becomes a [`catalog`]; the [`directive`]s of the
//! pages ask for its programs; a [`plan`] checks one against the other and
//! numbers what is shown; `render` turns it into Markdown, and [`mdbook`] hands
//! that to mdBook, to skeptic (by way of the root package's `build.rs`) and to
//! the [`links`] and [`addresses`] checks over the rendered [`site`], which
//! [`finish`] readies for search engines and [`epub`] packs for e-readers. On the
//! other side [`compile`] builds the catalog's programs, [`run`] runs them, and [`record`] compares what they print and
//! what the compiler says with what was written down.
//!
//! Mistakes of an author are [`problem`]s: file, line, what is wrong, remedy.

#![warn(missing_docs)]

pub mod addresses;
pub mod catalog;
pub mod compile;
pub mod directive;
pub mod epub;
pub mod fences;
pub mod files;
pub mod finish;
pub mod links;
pub mod manifest;
pub mod mdbook;
pub mod plan;
mod playground;
pub mod problem;
pub mod proof;
pub mod record;
mod render;
pub mod rosetta;
pub mod run;
pub mod scaffold;
pub mod site;
pub mod source;
pub mod trials;
