//! Addresses that others may have linked to: pages and their headings. Once
//! recorded in `addresses.txt`, each must lead somewhere for good: to itself, or
//! by a redirect in book.toml.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use mdbook_driver::config::Config;

use super::{Miss, Site};
use crate::files::{read_text, write_if_changed};
use crate::problem::{Problem, did_you_mean, problem};

/// The file that holds them, one a line, in alphabetical order.
pub const ADDRESSES: &str = "addresses.txt";

/// Recorded addresses that lead nowhere now, and redirects that do.
pub fn lost(root: &Path, config: &Config, site: &Site) -> Vec<Problem> {
    let now = of(site);
    let recorded = recorded(root);
    let html = config.html_config().unwrap_or_default();
    let mut problems = Vec::new();
    for (index, address) in recorded.iter().enumerate() {
        let from = format!("/{address}");
        if now.contains(address) || html.redirect.contains_key(&from) {
            continue;
        }
        // Where it went is a new address, more likely than not.
        let new = now.iter().filter(|address| !recorded.contains(address));
        let near = did_you_mean(address, new.map(String::as_str));
        problem!(problems, ADDRESSES, index + 1, "`{address}` is no longer in the book, and readers may have linked to it{near}" =>
            "say in book.toml, under [output.html.redirect], where it went, as a link from the old page: \"{from}\" = \"new-page.html\"; if it was never published, delete this line");
    }
    for (from, to) in &html.redirect {
        let missed = match site.resolve(from.trim_start_matches('/'), to) {
            _ if to.contains("://") => None,
            Ok(()) => None,
            Err(Miss::Page(_)) => Some("no page".to_owned()),
            Err(Miss::Fragment(page, _)) => Some(format!("no heading of {page}")),
        };
        let line = line_of(root, from);
        if to.starts_with('/') {
            problem!(problems, "book.toml", line, "the redirect to `{to}` begins at the root of the host, where the book need not be" =>
                "write it as a link on the old page {from} would be: `page.html`, `../part/page.html#heading`");
        } else if let Some(missed) = missed {
            problem!(problems, "book.toml", line, "the redirect to `{to}` leads to {missed}" =>
                "write it as a link on the old page {from} would be: `page.html`, `../part/page.html#heading`");
        }
    }
    problems
}

fn line_of(root: &Path, from: &str) -> usize {
    let text = read_text(&root.join("book.toml")).unwrap_or_default();
    let line = text.lines().position(|line| line.contains(&format!("\"{from}\"")));
    line.map_or(0, |index| index + 1)
}

/// Addresses of the book that are not recorded yet.
pub fn unrecorded(root: &Path, site: &Site) -> Vec<String> {
    let recorded = recorded(root);
    let new = of(site).into_iter();
    new.filter(|address| !recorded.contains(address)).collect()
}

/// Records what is new; how many there were.
///
/// # Errors
/// If the file cannot be written.
pub fn record(root: &Path, site: &Site) -> Result<usize> {
    let mut all: BTreeSet<String> = recorded(root).into_iter().collect();
    let before = all.len();
    all.extend(of(site));
    let text: String = all.iter().map(|address| format!("{address}\n")).collect();
    write_if_changed(&root.join(ADDRESSES), &text)?;
    Ok(all.len() - before)
}

fn of(site: &Site) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    for (path, page) in &site.pages {
        let headings = page.headings.iter();
        addresses.extend(headings.map(|heading| format!("{path}#{heading}")));
        addresses.insert(path.clone());
    }
    addresses
}

fn recorded(root: &Path) -> Vec<String> {
    let text = read_text(&root.join(ADDRESSES)).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}
