//! The rendered book, read back and made ready to be published.

pub mod addresses;
pub mod epub;
pub mod head;
pub mod links;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use scraper::{ElementRef, Html, Selector};

use crate::files::forward_slashes;

/// Pages that mdBook makes by itself and that only repeat the others.
const MADE: [&str; 3] = ["print.html", "toc.html", "404.html"];

/// Every page of a rendered book.
#[derive(Debug)]
pub struct Site {
    pub folder: PathBuf,
    /// By path below [`Site::folder`], with forward slashes.
    pub pages: BTreeMap<String, Page>,
}

/// What a page has to offer, and what it asks of others.
#[derive(Debug)]
pub struct Page {
    pub ids: BTreeSet<String>,
    /// The ids of its headings, but for the title.
    pub headings: Vec<String>,
    /// Where its text and images point to.
    pub links: BTreeSet<String>,
    /// Its first paragraph of prose, as text.
    pub lead: String,
}

impl Site {
    /// Reads the book that was rendered into `folder`.
    ///
    /// # Errors
    /// If a page cannot be read.
    pub fn read(folder: &Path) -> Result<Site> {
        let mut pages = BTreeMap::new();
        for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
            let entry = entry?;
            let path = forward_slashes(entry.path().strip_prefix(folder)?);
            if !path.ends_with(".html") || MADE.contains(&path.as_str()) {
                continue;
            }
            let html = fs::read_to_string(entry.path())?;
            // What has no text only leads to where a page has moved.
            if html.contains("<main>") {
                pages.insert(path, Page::read(&html));
            }
        }
        Ok(Site { folder: folder.to_owned(), pages })
    }

    /// Whether a link on the page `from` leads to a file of the site and, where
    /// it has a fragment, to an id there; if not, the path or fragment it misses.
    pub(crate) fn resolve(&self, from: &str, link: &str) -> Result<(), Miss> {
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let path = if path.is_empty() { from.to_owned() } else { join(from, path) };
        if !self.folder.join(&path).is_file() {
            return Err(Miss::Page(path));
        }
        match self.pages.get(&path) {
            Some(page) if !fragment.is_empty() && !page.ids.contains(fragment) => {
                Err(Miss::Fragment(path, fragment.to_owned()))
            }
            _ => Ok(()),
        }
    }
}

/// What a link does not lead to.
pub(crate) enum Miss {
    /// A page at this path.
    Page(String),
    /// This id on the page at this path.
    Fragment(String, String),
}

/// `link` as seen from the folder of the page `from`.
fn join(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

impl Page {
    fn read(html: &str) -> Page {
        let html = Html::parse_document(html);
        let select = |selector: &str| -> Vec<ElementRef<'_>> {
            let selector = Selector::parse(selector).expect("a valid selector");
            html.select(&selector).collect()
        };
        let attributes = |selector: &str, name: &str| -> Vec<String> {
            let found = select(selector).into_iter();
            found.filter_map(|element| element.value().attr(name).map(str::to_owned)).collect()
        };
        let mut links: BTreeSet<String> = attributes("main a[href]", "href").into_iter().collect();
        links.extend(attributes("main img[src]", "src"));
        let lead = select("main > p").first().map_or_else(String::new, |lead| {
            let text: String = lead.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        Page {
            ids: attributes("[id]", "id").into_iter().collect(),
            headings: attributes("main h2[id], main h3[id]", "id"),
            links,
            lead,
        }
    }
}
