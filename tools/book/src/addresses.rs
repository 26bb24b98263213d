//! Addresses that others may have linked to: pages and their headings. What has
//! once been written down in `addresses.txt` must lead somewhere for good.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use mdbook_driver::config::Config;

use crate::files::write_if_changed;
use crate::problem::{Problem, did_you_mean};
use crate::site::Site;

/// The file that holds them, one a line, in the order of the alphabet.
pub const ADDRESSES: &str = "addresses.txt";

/// Addresses that are written down and that the book has no more, and no
/// redirect for them.
///
/// # Errors
/// If book.toml or the file cannot be read.
pub fn lost(root: &Path, site: &Site) -> Result<Vec<Problem>> {
    let now = of(site);
    let redirects = redirects(root)?;
    let mut problems = Vec::new();
    for (index, address) in known(root)?.into_iter().enumerate() {
        let redirected = || redirects.contains(&format!("/{address}"));
        if now.contains(&address) || redirected() {
            continue;
        }
        let near = did_you_mean(&address, now.iter().map(String::as_str));
        problems.push(Problem::new(
            ADDRESSES,
            index + 1,
            format!("`{address}` is in the book no more, and readers may have linked to it{near}"),
            format!("say in book.toml, under [output.html.redirect], where it went: \"/{address}\" = \"/…\""),
        ));
    }
    Ok(problems)
}

/// Addresses of the book that are not written down yet.
///
/// # Errors
/// If the file cannot be read.
pub fn unrecorded(root: &Path, site: &Site) -> Result<Vec<Problem>> {
    let known: BTreeSet<String> = known(root)?.into_iter().collect();
    let new = of(site)
        .into_iter()
        .filter(|address| !known.contains(address));
    Ok(new
        .map(|address| {
            Problem::new(
                ADDRESSES,
                0,
                format!("`{address}` is not written down"),
                "cargo book record addresses",
            )
        })
        .collect())
}

/// Writes down what is new; how many there were.
///
/// # Errors
/// If the file cannot be read or written.
pub fn record(root: &Path, site: &Site) -> Result<usize> {
    let mut all: BTreeSet<String> = known(root)?.into_iter().collect();
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

fn known(root: &Path) -> Result<Vec<String>> {
    let file = root.join(ADDRESSES);
    if !file.exists() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(&file).context(ADDRESSES)?;
    Ok(text.lines().map(str::to_owned).collect())
}

fn redirects(root: &Path) -> Result<BTreeSet<String>> {
    let config = Config::from_disk(root.join("book.toml"))?;
    let html = config.html_config().unwrap_or_default();
    Ok(html.redirect.into_keys().collect())
}
