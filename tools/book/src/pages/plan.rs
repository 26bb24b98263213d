//! What every page shows: its directives, read and numbered.

use std::collections::BTreeMap;

use mdbook_driver::book::{Book, BookItem, Chapter};
use mdbook_markdown::pulldown_cmark::{Event, Tag};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

use super::directive::{Directive, Files, Target};
use crate::files::{forward_slashes, line_at};
use crate::problem::{Problem, problem};
use crate::programs::{Catalog, Language, Listing};

/// All pages of a book with the programs they show.
#[derive(Debug)]
pub struct Plan<'c> {
    pub catalog: &'c Catalog,
    /// In the order of SUMMARY.md.
    pub pages: Vec<Page>,
    /// What is wrong: after reading with the pages alone, then with all of it.
    pub problems: Vec<Problem>,
    figures: BTreeMap<Target, Figure>,
    /// How many listings and exercises each part has.
    counts: BTreeMap<(&'static str, usize), usize>,
}

#[derive(Debug)]
pub struct Page {
    /// Path below `src/`, with forward slashes.
    pub path: String,
    /// The title in SUMMARY.md.
    pub title: String,
    pub text: String,
    /// 1-based line and directive, in order.
    pub directives: Vec<(usize, Directive)>,
}

impl Page {
    /// Its file, from the project's root.
    pub fn file(&self) -> String {
        format!("src/{}", self.path)
    }

    /// Its path in the rendered book.
    pub fn address(&self) -> String {
        let stem = self.path.strip_suffix(".md").unwrap_or(&self.path);
        format!("{stem}.html")
    }

    /// The path of another page as a link from here has it.
    pub fn to(&self, other: &str) -> String {
        "../".repeat(self.path.matches('/').count()) + other
    }
}

/// Where a listing, a region, a rejected variant or an exercise is shown.
#[derive(Clone, Debug)]
pub struct Figure {
    /// `Listing` or `Exercise`.
    pub sort: &'static str,
    /// The part, then the position in the part.
    pub number: (usize, usize),
    pub id: String,
    /// The page, as an index into [`Plan::pages`].
    pub page: usize,
}

impl Figure {
    /// `Listing 1.4`
    pub fn label(&self) -> String {
        format!("{} {}.{}", self.sort, self.number.0, self.number.1)
    }
}

impl<'c> Plan<'c> {
    /// Reads the directives of every page of `book`, and gives the figures their
    /// numbers.
    pub(super) fn read(book: &Book, catalog: &'c Catalog) -> Plan<'c> {
        let mut plan = Plan {
            catalog,
            pages: Vec::new(),
            problems: Vec::new(),
            figures: BTreeMap::new(),
            counts: BTreeMap::new(),
        };
        // A part begins at a title in SUMMARY.md, or at a page with pages below it.
        // What comes before the first, such as the introduction, shows no programs.
        let mut part = 0_usize;
        for item in book.iter() {
            match item {
                BookItem::PartTitle(_) => part += 1,
                BookItem::Chapter(chapter) => {
                    let on_top = chapter.parent_names.is_empty();
                    part += usize::from(on_top && !chapter.sub_items.is_empty());
                    plan.add(chapter, part.saturating_sub(1));
                }
                _ => {}
            }
        }
        plan
    }

    pub fn figure(&self, target: &Target) -> Option<&Figure> {
        self.figures.get(target)
    }

    pub(super) fn targets(&self) -> impl Iterator<Item = String> {
        self.figures.keys().map(Target::to_string)
    }

    pub(super) fn directives(&self) -> impl Iterator<Item = (&Page, &Directive)> {
        let pages = self.pages.iter();
        pages.flat_map(|page| page.directives.iter().map(move |(_, directive)| (page, directive)))
    }

    /// The Rust blocks that can be compiled and run alone: page and HTML id.
    pub fn runnable(&self) -> impl Iterator<Item = (&Page, String)> {
        self.directives().filter_map(|(page, directive)| {
            let (target, id) = (directive.target()?, directive.id()?);
            let runnable = match directive {
                Directive::Listing { only, .. } => {
                    let listing = self.catalog.listings.get(&target.name)?;
                    *only != Some(Language::Python) && in_a_block(listing)
                }
                // The solution.
                Directive::Exercise { .. } => true,
                _ => false,
            };
            runnable.then_some((page, id))
        })
    }

    /// The page that publishes the whole source of a listing.
    pub(super) fn sources_page(&self, listing: &Listing, files: Files) -> Option<&Page> {
        let mut directives = self.directives();
        let (page, _) = directives.find(|(_, directive)| directive.publishes(listing, files))?;
        Some(page)
    }

    /// A figure's label, as a link from this page.
    pub(super) fn link(&self, page: &Page, figure: &Figure) -> String {
        let Page { path, .. } = &self.pages[figure.page];
        let path = if *path == page.path { String::new() } else { page.to(path) };
        format!("[{}]({path}#{})", figure.label(), figure.id)
    }

    /// The title of the page that a figure is on, as a link.
    pub(super) fn page_link(&self, page: &Page, figure: &Figure) -> String {
        let Page { title, path, .. } = &self.pages[figure.page];
        format!("[{title}]({})", page.to(path))
    }

    fn add(&mut self, chapter: &Chapter, part: usize) {
        if let Some(path) = &chapter.path {
            let page = self.page(forward_slashes(path), &chapter.name, &chapter.content);
            for (_, directive) in &page.directives {
                self.number(directive, part);
            }
            self.pages.push(page);
        }
    }

    /// Reads a page's directives; what is neither prose nor directive is a problem.
    fn page(&mut self, path: String, title: &str, text: &str) -> Page {
        let mut page =
            Page { path, title: title.to_owned(), text: text.to_owned(), directives: Vec::new() };
        for (index, line) in text.lines().enumerate() {
            let inline = ["ref ", "times ", "peak "];
            let other = |rest: &str| !inline.iter().any(|name| rest.starts_with(name));
            if line.split("{{#").skip(1).any(other) {
                match Directive::parse(line) {
                    Ok(directive) => page.directives.push((index + 1, directive)),
                    Err(wrong) => self.problems.push(wrong.at(page.file(), index + 1)),
                }
            }
        }
        for (event, range) in new_cmark_parser(text, &MarkdownOptions::default()).into_offset_iter()
        {
            match event {
                Event::Start(Tag::CodeBlock(_)) => {
                    problem!(self.problems, page.file(), line_at(text, &range), "code typed into a page" =>
                        "make it a listing (`cargo book new PART/PAGE/NAME`) and show it with `{{{{#listing PART/NAME}}}}`");
                }
                Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                    problem!(self.problems, page.file(), line_at(text, &range), "HTML typed into a page" =>
                        "write Markdown; the directives make whatever HTML the book needs");
                }
                _ => {}
            }
        }
        page
    }

    /// Gives a directive that shows a program its number.
    fn number(&mut self, directive: &Directive, part: usize) {
        let (Some(target), Some(id)) = (directive.target(), directive.id()) else { return };
        let is_exercise = matches!(directive, Directive::Exercise { .. });
        let sort = if is_exercise { "Exercise" } else { "Listing" };
        let count = self.counts.entry((sort, part)).or_default();
        *count += 1;
        let figure = Figure { sort, number: (part, *count), id, page: self.pages.len() };
        // A listing shown only in regions is referred to by its first one.
        if !matches!(directive, Directive::CompileFail { .. }) {
            self.figures.entry(Target::new(&target.name)).or_insert_with(|| figure.clone());
        }
        self.figures.insert(target.clone(), figure);
    }
}

/// Whether a block on a page can be the whole Rust program, and run by itself.
pub(super) fn in_a_block(listing: &Listing) -> bool {
    listing.stands_alone() && !listing.manifest.nightly
}
