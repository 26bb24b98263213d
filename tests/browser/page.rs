//! What holds for every page.

use std::fmt::Write;

use anyhow::{Result, bail, ensure};

use crate::chrome::{Chrome, Tab, Visit};
use crate::{PAGE, PRINT};

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

/// Chromium's sum of layout shifts, and what moved.
const MOVED: &str = "
    const name = ({ node }) => node?.localName + [...node?.classList ?? []].map(c => '.' + c).join('');
    return new Promise(found => {
        const observer = new PerformanceObserver(list => {
            const shifts = list.getEntries();
            const sum = shifts.reduce((sum, shift) => sum + shift.value, 0);
            found([sum, shifts.flatMap(shift => shift.sources.map(name))]);
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => found([0, []])));
    })";

/// The elements that stick out of a page to the right, the outermost of each.
const STICKING_OUT: &str = "
    const page = document.scrollingElement;
    // mdBook's text scrolls by itself, where it has to.
    const text = document.getElementById('mdbook-content');
    if ([page, text].every(box => box.scrollWidth <= box.clientWidth)) return [];
    const out = [...document.body.querySelectorAll('*')].filter(element =>
        element.checkVisibility() && element.getBoundingClientRect().right > page.clientWidth + 1);
    const name = element => element.localName + [...element.classList].map(c => '.' + c).join('');
    const outer = out.filter(element => !out.includes(element.parentElement));
    return [`${Math.max(page.scrollWidth, text.scrollWidth)} px`, ...outer.slice(0, 5).map(name)]";

/// Whether a page opens without an error, is light, and fits a phone.
pub fn holds(tab: &Tab<'_>, page: &str) -> Result<()> {
    tab.width(NARROW[0])?;
    let visit = tab.open(page)?;
    let mut message = String::new();
    if let Err(wrong) = whole(&visit, tab.origin()) {
        message += &format!("{wrong:#}");
    }
    if visit.bytes() > LATER_PAGE && page != PRINT {
        let bytes = visit.bytes();
        write!(
            message,
            "{bytes} bytes, after other pages; {LATER_PAGE} are the limit\n{visit}"
        )?;
    }
    let (moved, what): (f64, Vec<String>) = serde_json::from_value(tab.js(MOVED)?)?;
    if moved > STILL {
        let what = what.join(", ");
        writeln!(message, "moves while it loads, by {moved}: {what}")?;
    }
    for width in NARROW {
        tab.width(width)?;
        let out = tab.strings(STICKING_OUT)?;
        if !out.is_empty() {
            writeln!(
                message,
                "scrolls sideways at {width} px: {}",
                out.join(", ")
            )?;
        }
    }
    ensure!(message.is_empty(), "{page}:\n{message}");
    Ok(())
}

/// Whether everything on a page came, from where the page is, without an error.
pub fn whole(visit: &Visit, origin: &str) -> Result<()> {
    let mut message = String::new();
    for said in &visit.console {
        writeln!(message, "on the console: {said}")?;
    }
    for request in visit.requests() {
        let url = &request.url;
        if let Some(failure) = &request.failure {
            writeln!(message, "{url} failed: {failure}")?;
        }
        if !url.starts_with(origin) {
            writeln!(
                message,
                "{url} is on another host: a page asks only its own"
            )?;
        }
    }
    if message.is_empty() {
        return Ok(());
    }
    bail!(message)
}

/// What the first page costs, with all that later pages share with it.
pub fn first_visit(chrome: &Chrome) -> Result<()> {
    let visit = chrome.fresh_tab(|tab| tab.open(PAGE))?;
    let bytes = visit.bytes();
    ensure!(
        bytes <= FIRST_VISIT,
        "{PAGE} costs {bytes} bytes at first; {FIRST_VISIT} are the limit\n{visit}"
    );
    let requests = visit.requests().count();
    ensure!(
        requests <= FIRST_REQUESTS,
        "{PAGE} takes {requests} requests at first; {FIRST_REQUESTS} are the limit"
    );
    Ok(())
}
