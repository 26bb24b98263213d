//! What holds for every page.

use std::collections::HashMap;

use anyhow::{Result, ensure};
use serde_json::json;
use url::Url;
use walkdir::WalkDir;

use crate::chrome::Tab;
use crate::site::{PRINT, REPOSITORY, Site};
use crate::visit::Visit;

/// How many bytes, compressed, a reader's first page may cost.
const FIRST_VISIT: u64 = 200_000;
/// And how many requests.
const FIRST_REQUESTS: usize = 22;
/// How many bytes each page after that may cost.
const LATER_PAGE: u64 = 30_000;

/// A phone, a laptop with its text twice as large, and the narrowest that WCAG
/// 1.4.10 knows.
const NARROW: [u32; 3] = [390, 640, 320];

/// How much of what was in sight has moved since the page was opened: nothing,
/// up to the rounding of pixels.
const STILL: f64 = 0.001;

/// A promise about a page, tried in a tab.
pub type Hold = fn(&Tab, &str) -> Result<()>;

/// Whether a page opens without an error, is light, does not move, and fits a phone.
pub fn holds(tab: &Tab, page: &str) -> Result<()> {
    tab.width(NARROW[0])?;
    let visit = tab.open(page)?;
    let mut message = visit.problems(&tab.site.base);
    if page != PRINT {
        message += &too_heavy(&visit, LATER_PAGE);
    }
    let (moved, what): (f64, Vec<String>) = tab.js(include_str!("moved.js"))?;
    if moved > STILL {
        message += &format!("moves while it loads, by {moved}: {}\n", what.join(", "));
    }
    for width in NARROW {
        tab.width(width)?;
        let out: Vec<String> = tab.js(include_str!("sticking_out.js"))?;
        if !out.is_empty() {
            message += &format!("scrolls sideways at {width} px: {}\n", out.join(", "));
        }
    }
    ensure!(message.is_empty(), "{page}:\n{message}");
    Ok(())
}

/// What the first page costs, with all that later pages share with it.
pub fn first_visit(tab: &Tab) -> Result<()> {
    tab.cdp("Network.clearBrowserCache", json!({}))?;
    let visit = tab.open("index.html")?;
    let message = too_heavy(&visit, FIRST_VISIT);
    ensure!(message.is_empty(), message);
    ensure!(visit.requests().len() <= FIRST_REQUESTS);
    Ok(())
}

fn too_heavy(visit: &Visit, limit: u64) -> String {
    let requests = visit.requests();
    let bytes: u64 = requests.iter().map(|request| request.bytes).sum();
    let mut message = String::new();
    if bytes > limit {
        message += &format!("{bytes} bytes; {limit} are the limit\n");
        for heavy in requests.iter().take(5) {
            message += &format!("    {:>9} {}\n", heavy.bytes, heavy.url);
        }
    }
    message
}

/// Whether an old address leads to a page of the book, and to the heading that the
/// new one names, if it names one. Tried as GitHub Pages serves the book: `/new.html`
/// is not there.
pub fn redirects(tab: &Tab, from: &str, to: &str) -> Result<()> {
    let book = format!("{}{REPOSITORY}/", tab.site.origin);
    let old = book.clone() + from.trim_start_matches('/');
    let new = Url::parse(&old)?.join(to)?.to_string();
    ensure!(
        new.starts_with(&book),
        "{from} leads out of the book's folder, to {new}: write it relative to {from}"
    );
    // From elsewhere: on the page itself, another heading is no new page.
    tab.go("about:blank")?;
    tab.go(&old)?;
    tab.arrive(&new)?;
    let is_there: bool = tab.js(
        "const [{ responseStatus }] = performance.getEntriesByType('navigation');
         const heading = decodeURI(location.hash.slice(1));
         return responseStatus === 200 && (!heading || document.getElementById(heading) !== null)",
    )?;
    ensure!(is_there, "{from} leads to {new}, which is no page, or has no such heading");
    Ok(())
}

/// Whether each page that was rendered is one of those that are tried, or a redirect.
pub fn each_is_tried(site: &Site, tried: &[String], moved: &HashMap<String, String>) -> Result<()> {
    let folder = site.folder.path();
    for entry in WalkDir::new(folder) {
        let path = entry?.path().strip_prefix(folder)?.display().to_string();
        // The contents are a page only inside the others.
        let is_page = path.ends_with(".html") && path != "toc.html";
        let is_known = tried.contains(&path) || moved.contains_key(&format!("/{path}"));
        ensure!(!is_page || is_known, "{path} is rendered, and not tried");
    }
    Ok(())
}
