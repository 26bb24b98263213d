//! What a search engine or a link preview reads of a page, and mdBook does not
//! write: a description of its own, its address, and the map of the site.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use mdbook_driver::config::Config;

use crate::epub::EPUB;
use crate::files::write_if_changed;
use crate::site::Site;

/// The longest description, in characters: what search results show of one.
const DESCRIPTION: usize = 155;

/// Gives each page of `site` its own description, a pointer to the EPUB and,
/// where book.toml's `output.html.site-url` is a whole URL, its address and the
/// site a sitemap.
///
/// # Errors
/// If a page cannot be read or written.
pub fn finish(config: &Config, site: &Site) -> Result<()> {
    let html = config.html_config().unwrap_or_default();
    let url = html.site_url.filter(|url| url.starts_with("http"));
    let general = config.book.description.clone().unwrap_or_default();
    for (path, page) in &site.pages {
        let description = match page.lead.is_empty() {
            true => shortened(&general),
            false => shortened(&page.lead),
        };
        let mut head = format!(
            "<meta name=\"description\" content=\"{0}\">\n        <meta property=\"og:description\" content=\"{0}\">",
            escape(&description)
        );
        let up = "../".repeat(path.matches('/').count());
        head.push_str(&format!(
            "\n        <link rel=\"alternate\" type=\"application/epub+zip\" href=\"{up}{EPUB}\">"
        ));
        if let Some(url) = &url {
            let address = address(url, path);
            head.push_str(&format!(
                "\n        <link rel=\"canonical\" href=\"{address}\">\n        <meta property=\"og:url\" content=\"{address}\">"
            ));
        }
        let file = site.folder.join(path);
        let text = fs::read_to_string(&file)?;
        write_if_changed(
            &file,
            &with_head(&text, &head).with_context(|| path.clone())?,
        )?;
    }
    if let Some(url) = url {
        fs::write(site.folder.join("sitemap.xml"), sitemap(&url, site))?;
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

fn sitemap(url: &str, site: &Site) -> String {
    let mut addresses: Vec<String> = site.pages.keys().map(|path| address(url, path)).collect();
    addresses.sort();
    addresses.dedup();
    let entries: String = addresses
        .iter()
        .map(|address| format!("  <url><loc>{}</loc></url>\n", escape(address)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}

/// Whole sentences while they fit, else whole words and an ellipsis.
fn shortened(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    let start: String = text.chars().take(DESCRIPTION - 1).collect();
    match start.rfind(". ") {
        Some(end) if end > DESCRIPTION / 3 => start[..=end].to_owned(),
        _ => format!(
            "{}…",
            start[..start.rfind(' ').unwrap_or(0)].trim_end_matches([',', ':'])
        ),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// The configuration of the book at `root`, environment included, as mdBook
/// itself reads it.
///
/// # Errors
/// If book.toml cannot be read.
pub(crate) fn config(root: &Path) -> Result<Config> {
    let mut config = Config::from_disk(root.join("book.toml")).context("book.toml")?;
    config.update_from_env()?;
    Ok(config)
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
