//! The book as mdBook sees it: our preprocessor, in process or as a command.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_driver::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};

use crate::addresses;
use crate::catalog::Catalog;
use crate::epub;
use crate::fences;
use crate::files::forward_slashes;
use crate::finish::{self, finish};
use crate::links;
use crate::plan::Plan;
use crate::problem::{Problem, Problems};
use crate::proof::{Counts, Versions};
use crate::site::Site;

/// A page as skeptic and the reader get it: Markdown without directives.
#[derive(Debug)]
pub struct Expanded {
    /// Path below `src/`, with forward slashes.
    pub path: String,
    /// The Markdown.
    pub text: String,
}

/// Every page expanded, with what is wrong on the way, but without the versions
/// that the book was verified with: what the tests need, and sooner.
///
/// # Errors
/// If the book or the workspace cannot be read at all.
pub fn expand(root: &Path) -> Result<(Vec<Expanded>, Vec<Problem>)> {
    let md = load(root, None)?;
    let catalog = Catalog::load(root)?;
    let plan = Plan::new(&md.book, &catalog);
    Ok(expand_plan(&plan, None))
}

fn expand_plan(plan: &Plan<'_>, versions: Option<&Versions>) -> (Vec<Expanded>, Vec<Problem>) {
    let mut problems = plan.problems.clone();
    let pages: Vec<Expanded> = plan
        .pages
        .iter()
        .map(|page| Expanded {
            path: page.path.clone(),
            text: plan.expand(page, versions, &mut problems),
        })
        .collect();
    problems.extend(
        pages
            .iter()
            .flat_map(|page| fences::check(&page.path, &page.text)),
    );
    (pages, problems)
}

/// The counts that the introduction prints.
///
/// # Errors
/// If the book or the workspace cannot be read at all.
pub fn counts(root: &Path) -> Result<Counts> {
    let md = load(root, None)?;
    let catalog = Catalog::load(root)?;
    Ok(Counts::of(&Plan::new(&md.book, &catalog)))
}

/// Renders the book, as pages and as an EPUB, and checks its links; returns the
/// folder with both.
///
/// `destination` replaces book.toml's `build-dir`; it must be absolute.
///
/// # Errors
/// [`Problems`] in pages, listings or links; or whatever keeps mdBook from rendering.
pub fn render(root: &Path, destination: Option<&Path>) -> Result<PathBuf> {
    let mut md = load(root, destination)?;
    md.with_preprocessor(Listings);
    md.build()?;
    let folder = md.build_dir_for("html");
    let site = Site::read(&folder)?;
    let mut problems = links::check(root, &site);
    problems.extend(addresses::lost(root, &site)?);
    Problems::none(problems)?;
    finish(&md.config, &site)?;
    epub::write(&md, &folder)?;
    Ok(folder)
}

/// Renders as a stock `mdbook build` does, with the preprocessor as a command,
/// and then finishes it as [`render`] does.
///
/// # Errors
/// As [`render`], in mdBook's words.
pub fn render_as_stock(root: &Path, destination: &Path) -> Result<PathBuf> {
    let md = load(root, Some(destination))?;
    md.build()?;
    let folder = md.build_dir_for("html");
    finish(&md.config, &Site::read(&folder)?)?;
    Ok(folder)
}

fn load(root: &Path, destination: Option<&Path>) -> Result<MDBook> {
    let mut config = finish::config(root)?;
    if let Some(destination) = destination {
        config.build.build_dir = destination.to_owned();
    }
    MDBook::load_with_config(root, config)
        .context("the book cannot be loaded: is every page of src/SUMMARY.md there?")
}

/// The preprocessor that book.toml names: directives into Markdown.
#[derive(Debug)]
pub struct Listings;

impl Preprocessor for Listings {
    fn name(&self) -> &str {
        "listings"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let catalog = Catalog::load(&context.root)?;
        let plan = Plan::new(&book, &catalog);
        let versions = Versions::read(&context.root)?;
        let (pages, problems) = expand_plan(&plan, Some(&versions));
        Problems::none(problems)?;
        book.for_each_mut(|item| {
            let BookItem::Chapter(chapter) = item else {
                return;
            };
            let path = chapter.path.as_deref().map(forward_slashes);
            if let Some(page) = pages.iter().find(|page| Some(&page.path) == path.as_ref()) {
                chapter.content.clone_from(&page.text);
            }
        });
        Ok(book)
    }
}

/// One exchange of mdBook's preprocessor protocol: book in, book out, as JSON.
///
/// # Errors
/// As [`render`]; the caller prints it, and mdBook stops.
pub fn preprocess(input: impl Read, output: impl Write) -> Result<()> {
    let (context, book) = parse_input(input)?;
    let book = Listings.run(&context, book)?;
    serde_json::to_writer(output, &book)?;
    Ok(())
}
