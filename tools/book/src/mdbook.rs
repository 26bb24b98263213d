//! The book as mdBook sees it: our preprocessor, in process or as a command.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_driver::book::{Book, BookItem};
use mdbook_driver::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, parse_input};

use crate::files::forward_slashes;
use crate::pages::colophon::Colophon;
use crate::pages::{self, Plan, blocks};
use crate::problem::{Problem, Problems};
use crate::programs::Catalog;
use crate::promises::machine::Python;
use crate::promises::{self, Promise};
use crate::site::{Site, addresses, epub, head, links};

/// A page as skeptic and the reader get it: Markdown without directives.
#[derive(Debug)]
pub struct Expanded {
    /// Path below `src/`, with forward slashes.
    pub path: String,
    pub text: String,
}

/// The pages of the book at `catalog`'s root.
///
/// # Errors
/// If SUMMARY.md or one of its pages cannot be read.
pub fn plan(catalog: &Catalog) -> Result<Plan<'_>> {
    Ok(pages::plan(&load(&catalog.root, None)?.book, catalog))
}

/// Every promise of the book.
pub fn promises<'b>(plan: &'b Plan<'b>) -> Vec<Promise<'b>> {
    promises::all(promises::Book { catalog: plan.catalog, pages: Some(plan) })
}

/// Every page expanded, and what is wrong on the way. Without a colophon, what
/// needs one is left out: what the tests need, and sooner.
pub fn expand(plan: &Plan<'_>, colophon: Option<&Colophon>) -> (Vec<Expanded>, Vec<Problem>) {
    let mut problems = plan.problems.clone();
    let expanded = plan
        .pages
        .iter()
        .map(|page| Expanded { path: page.path.clone(), text: plan.expand(page, colophon) });
    let pages: Vec<Expanded> = expanded.collect();
    if problems.is_empty() {
        problems.extend(pages.iter().flat_map(|page| blocks::check(&page.path, &page.text)));
    }
    (pages, problems)
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
    problems.extend(addresses::lost(root, &md.config, &site));
    Problems::none(problems)?;
    head::write(&md.config, &site)?;
    epub::write(&md, &folder)?;
    Ok(folder)
}

/// Renders as a stock `mdbook build` does, with the preprocessor as a command
/// and nothing of ours after it; returns the folder.
///
/// # Errors
/// As [`render`], in mdBook's words.
pub fn render_as_stock(root: &Path, destination: &Path) -> Result<PathBuf> {
    let md = load(root, Some(destination))?;
    md.build()?;
    Ok(md.build_dir_for("html"))
}

/// book.toml and what the environment says instead, as mdBook itself reads both.
fn load(root: &Path, destination: Option<&Path>) -> Result<MDBook> {
    let mut config = Config::from_disk(root.join("book.toml")).context("book.toml")?;
    config.update_from_env()?;
    if let Some(destination) = destination {
        config.build.build_dir = destination.to_owned();
    }
    MDBook::load_with_config(root, config)
        .context("the book cannot be loaded: each page of src/SUMMARY.md must be there, as UTF-8")
}

/// The preprocessor that book.toml names: directives into Markdown.
#[derive(Debug)]
pub struct Listings;

impl Preprocessor for Listings {
    fn name(&self) -> &str {
        "listings"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let catalog = Catalog::load(&context.root);
        let plan = pages::plan(&book, &catalog);
        Problems::none(plan.problems.clone())?;
        let table = promises::table(&promises(&plan));
        let python = Python::find().ok().map(|python| python.version);
        let colophon = Colophon::read(&context.root, table, python)?;
        let (pages, problems) = expand(&plan, Some(&colophon));
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
