//! What a search engine or a link preview reads of a page, and mdBook does not
//! write: a description of its own, its address, and the map of the site.

use std::fs;

use anyhow::{Context, Result};
use mdbook_driver::config::Config;
use serde_json::json;

use super::Site;
use super::epub::EPUB;
use crate::files::write_if_changed;
use crate::templates::fill;

/// The map of the site, for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// The longest description, in characters: what search results show of one.
const DESCRIPTION: usize = 155;

/// Gives each page of `site` its own description, a pointer to the EPUB and,
/// where book.toml's `output.html.site-url` is a whole URL, its address and the
/// site a sitemap.
///
/// # Errors
/// If a page cannot be read or written.
pub fn write(config: &Config, site: &Site) -> Result<()> {
    let html = config.html_config().unwrap_or_default();
    let url = html.site_url.filter(|url| url.starts_with("http"));
    let general = config.book.description.clone().unwrap_or_default();
    for (path, page) in &site.pages {
        let lead = if page.lead.is_empty() {
            &general
        } else {
            &page.lead
        };
        let head = fill(
            "head",
            &json!({
                "description": shortened(lead),
                "epub": format!("{}{EPUB}", "../".repeat(path.matches('/').count())),
                "address": url.as_ref().map(|url| address(url, path)),
            }),
        );
        let file = site.folder.join(path);
        let text = fs::read_to_string(&file)?;
        let text = with_head(&text, head.trim_end()).with_context(|| path.clone())?;
        write_if_changed(&file, &text)?;
    }
    if let Some(url) = url {
        let mut addresses: Vec<String> =
            site.pages.keys().map(|path| address(&url, path)).collect();
        addresses.sort();
        addresses.dedup();
        let sitemap = fill("sitemap", &json!({ "addresses": addresses }));
        write_if_changed(&site.folder.join(SITEMAP), &sitemap)?;
    }
    Ok(())
}

/// `html` with `head` in place of the description that every page has.
fn with_head(html: &str, head: &str) -> Result<String> {
    let start = "<meta name=\"description\" content=\"";
    let (before, rest) = html
        .split_once(start)
        .context("a page without a description")?;
    let (_, after) = rest
        .split_once('>')
        .context("a description without an end")?;
    Ok(format!("{before}{head}{after}"))
}

/// The first page has two addresses; the folder's is the one to be known.
fn address(url: &str, path: &str) -> String {
    let url = url.trim_end_matches('/');
    match path {
        "index.html" | "introduction.html" => format!("{url}/"),
        path => format!("{url}/{path}"),
    }
}

/// Whole sentences while they fit, else whole words and an ellipsis.
fn shortened(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    let start: String = text.chars().take(DESCRIPTION - 1).collect();
    if let Some(end) = start.rfind(". ")
        && end > DESCRIPTION / 3
    {
        return start[..=end].to_owned();
    }
    let words = &start[..start.rfind(' ').unwrap_or(0)];
    format!("{}…", words.trim_end_matches([',', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_with_a_sentence_or_a_word() {
        assert_eq!(shortened("Short."), "Short.");
        let long = "One sentence that has some seventy characters and ends with a full stop. Another one that goes on and on and on, and does not end before there is no more room for it.";
        assert!(shortened(long).ends_with("full stop."));
        let words = "word ".repeat(60);
        assert!(shortened(words.trim()).ends_with("word…"));
        assert!(shortened(&"é".repeat(300)).chars().count() <= DESCRIPTION);
    }

    #[test]
    fn a_head_takes_the_place_of_the_description() {
        let page = "<head><meta name=\"description\" content=\"all\"><x></head>";
        assert_eq!(with_head(page, "NEW").unwrap(), "<head>NEW<x></head>");
        assert!(with_head("<head></head>", "NEW").is_err());
    }

    #[test]
    fn the_first_page_is_known_by_its_folder() {
        assert_eq!(
            address("https://x.org/b/", "index.html"),
            "https://x.org/b/"
        );
        assert_eq!(
            address("https://x.org/b", "a/b.html"),
            "https://x.org/b/a/b.html"
        );
    }
}
