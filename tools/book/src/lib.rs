//! The machinery of *From yield to await*.
//!
//! What is under `listings/` and `exercises/` is read by [`programs`]; the
//! Markdown under `src/` by [`pages`], which replaces its directives by those
//! programs and what they printed. [`promises`] says what can be proved wrong
//! about both, and proves it. [`mdbook`] hands the pages to mdBook, and [`site`]
//! reads the result back. ARCHITECTURE.md, at the root, is the map.
//!
//! An author's mistakes are [`problem::Problem`]s: file, line, what is wrong, remedy.

pub mod files;
pub mod mdbook;
pub mod new;
pub mod pages;
pub mod problem;
pub mod programs;
pub mod promises;
pub mod site;
mod templates;
