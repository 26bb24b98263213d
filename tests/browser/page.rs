//! What holds for every page.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::chrome::Tab;
use crate::site::{PRINT, REPOSITORY};

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

/// Whether a page opens without an error, is light, does not move, and fits a phone.
pub fn holds(tab: &Tab<'_>, page: &str) -> Result<()> {
    tab.width(NARROW[0])?;
    let visit = tab.open(page)?;
    let mut message = visit.problems(tab.base());
    let bytes = visit.bytes();
    if bytes > LATER_PAGE && page != PRINT {
        writeln!(
            message,
            "{bytes} bytes, after other pages; {LATER_PAGE} are the limit\n{visit}"
        )?;
    }
    let (moved, what): (f64, Vec<String>) = tab.js(include_str!("moved.js"))?;
    if moved > STILL {
        let what = what.join(", ");
        writeln!(message, "moves while it loads, by {moved}: {what}")?;
    }
    for width in NARROW {
        tab.width(width)?;
        let out: Vec<String> = tab.js(include_str!("sticking_out.js"))?;
        if !out.is_empty() {
            let out = out.join(", ");
            writeln!(message, "scrolls sideways at {width} px: {out}")?;
        }
    }
    ensure!(message.is_empty(), "{page}:\n{message}");
    Ok(())
}

/// What the first page costs, with all that later pages share with it.
pub fn first_visit(tab: &Tab<'_>) -> Result<()> {
    let visit = tab.open("index.html")?;
    let (bytes, requests) = (visit.bytes(), visit.requests().count());
    ensure!(
        bytes <= FIRST_VISIT && requests <= FIRST_REQUESTS,
        "the first page costs {bytes} bytes in {requests} requests; \
         {FIRST_VISIT} in {FIRST_REQUESTS} are the limit\n{visit}"
    );
    Ok(())
}

/// Whether an old address leads to a page of the book, and to the heading that the
/// new one names, if it names one.
pub fn redirects(tab: &Tab<'_>, origin: &str, from: &str, to: &str) -> Result<()> {
    let book = format!("{origin}{REPOSITORY}");
    let old = format!("{book}{from}");
    let arguments = [json!(to), json!(old)];
    let new: String = tab.js_of("return new URL(...arguments).href", arguments)?;
    ensure!(
        new.starts_with(&format!("{book}/")),
        "{from} leads out of the book's folder, to {new}: write it relative to {from}"
    );
    // From elsewhere: on the page itself, another heading is no new page.
    tab.go("about:blank")?;
    tab.go(&old)?;
    let there = format!(
        "location.href === {} && document.readyState === 'complete'",
        json!(new)
    );
    tab.wait_for(&there)?;
    let status = "return performance.getEntriesByType('navigation')[0].responseStatus";
    let status: u16 = tab.js(status)?;
    ensure!(
        status == 200,
        "{from} leads to {new}, which answers {status}"
    );
    let heading = "!location.hash || document.getElementById(decodeURI(location.hash.slice(1)))";
    let heading: bool = tab.js(&format!("return Boolean({heading})"))?;
    ensure!(
        heading,
        "{from} leads to {new}, where no heading has that name"
    );
    Ok(())
}

/// Whether each page in a folder is one of these, or leads to one.
pub fn none_is_missing(pages: &[String], folder: &Path) -> Result<()> {
    let mut rendered = BTreeSet::new();
    for entry in walkdir::WalkDir::new(folder) {
        let path = entry?.into_path();
        if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let is_redirect = fs::read_to_string(&path)?.contains("http-equiv=\"refresh\"");
            let name = path.strip_prefix(folder)?.display().to_string();
            // The list of contents is a page only inside the others.
            if !is_redirect && name != "toc.html" {
                rendered.insert(name);
            }
        }
    }
    let tried: BTreeSet<String> = pages.iter().cloned().collect();
    ensure!(rendered == tried, "rendered {rendered:?}, tried {tried:?}");
    Ok(())
}
