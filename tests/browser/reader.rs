//! What readers do, each thing tried as they do it.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::PAGE;
use crate::chrome::Tab;
use crate::page;
use crate::server::{Asked, PRINTED, Playground};

/// What a reader may search for, and the pages of which one must be among the
/// first three found.
pub const SEARCHES: [(&str, &[&str]); 5] = [
    (
        "yield",
        &[
            "generators/what-yield-becomes.html",
            "generators/how-yield-became-await.html",
            "generators/yield-out-of-await.html",
        ],
    ),
    (
        "__exit__",
        &[
            "resources/with-and-drop.html",
            "resources/guard-of-your-own.html",
        ],
    ),
    ("asyncio.gather", &["start/greeters-in-tasks.html"]),
    (
        "with open",
        &["resources/with-and-drop.html", "iteration/lines.html"],
    ),
    (
        "~x",
        &["bits/operators-and-widths.html", "bits/lowest-bit.html"],
    ),
];

/// Searches with the keyboard alone; returns the pages found, the best first.
pub fn search(tab: &Tab<'_>, query: &str) -> Result<Vec<String>> {
    tab.keys("/")?;
    tab.wait_for("document.activeElement.id === 'mdbook-searchbar'")?;
    tab.keys(query)?;
    let header = "document.getElementById('mdbook-searchresults-header').innerText";
    tab.wait_for(&format!(
        "{header}.includes({})",
        json!(format!("'{query}'"))
    ))?;
    tab.strings(
        "return [...document.querySelectorAll('#mdbook-searchresults li > a')]
             .map(link => new URL(link.href).pathname)",
    )
}

/// Whether a search finds one of these pages.
pub fn finds(tab: &Tab<'_>, query: &str, expected: &[&str]) -> Result<()> {
    tab.open(PAGE)?;
    let found = search(tab, query)?;
    let first: Vec<&str> = found.iter().take(3).map(|path| &path[1..]).collect();
    ensure!(
        first.iter().any(|path| expected.contains(path)),
        "`{query}` finds\n    {}\nbefore any of\n    {}",
        first.join("\n    "),
        expected.join("\n    ")
    );
    Ok(())
}

/// The rendered files, opened without a web server.
pub fn offline(tab: &Tab<'_>, folder: &Path) -> Result<()> {
    let url = format!("file://{}/{PAGE}", folder.display());
    let visit = tab.open_url(&url)?;
    page::whole(&visit, "file://")?;
    let found = search(tab, "IntFlag")?;
    ensure!(
        found.iter().take(3).any(|path| path.ends_with(PAGE)),
        "searched for IntFlag from {PAGE} and found {found:?}"
    );
    Ok(())
}

/// A page with all scripts off.
pub fn no_javascript(tab: &Tab<'_>) -> Result<()> {
    tab.scripts(false)?;
    tab.open(PAGE)?;
    // Which is what the first of the book's scripts says.
    let scripted = tab.js("return document.documentElement.classList.contains('js')")?;
    ensure!(scripted == false, "its scripts ran");
    for visible in [
        "main h1",
        "main > p",
        "main figure code.language-python",
        "main figure code.language-rust",
        "main figure .outputs code",
    ] {
        let text = tab.js(&format!(
            "const found = document.querySelector('{visible}');
             return found && found.checkVisibility({{ visibilityProperty: true }}) && found.innerText"
        ))?;
        ensure!(
            text.as_str().is_some_and(|text| !text.trim().is_empty()),
            "without JavaScript, {PAGE} shows no `{visible}`"
        );
    }
    let contents = tab.js("return frames[0].document.querySelectorAll('a[href]').length")?;
    ensure!(
        contents.as_u64() > Some(10),
        "without JavaScript, {PAGE} has no table of contents"
    );
    tab.click("main p a[href$='masks.html']")?;
    tab.wait_for("location.pathname === '/bits/masks.html'")
}

/// A page that there is not.
pub fn missing_page(tab: &Tab<'_>) -> Result<()> {
    let visit = tab.open("bits/no-such-page.html")?;
    let failed: Vec<&str> = visit
        .requests()
        .filter(|request| request.failure.is_some())
        .map(|request| request.url.as_str())
        .collect();
    ensure!(
        failed == [format!("{}/bits/no-such-page.html", tab.origin())],
        "the page that says so lacks {failed:?}"
    );
    tab.wait_for("document.querySelector('main').innerText.includes('not found')")
}

/// The theme that a reader chooses stays, on this page and the next.
pub fn theme_lasts(tab: &Tab<'_>) -> Result<()> {
    let color = || tab.js("return getComputedStyle(document.documentElement).backgroundColor");
    tab.open(PAGE)?;
    let light = color()?;
    tab.click("#mdbook-theme-toggle")?;
    tab.click("#mdbook-theme-navy")?;
    tab.settled("navy")?;
    let dark = color()?;
    ensure!(light != dark, "both themes are {light}");
    for page in [PAGE, "index.html"] {
        tab.open(page)?;
        let now = color()?;
        ensure!(
            now == dark,
            "{page} is {now} after navy was chosen, which is {dark}"
        );
    }
    Ok(())
}

/// Each copy button copies the code that is seen beside it, and no more.
pub fn copy(tab: &Tab<'_>) -> Result<()> {
    let permissions = json!({
        "origin": tab.origin(),
        "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
    });
    tab.cdp("Browser.grantPermissions", permissions)?;
    tab.open(PAGE)?;
    let blocks = tab.js(
        "const all = document.querySelectorAll('main pre:has(.clip-button)');
         const blocks = [...all].filter(block => block.checkVisibility());
         blocks.forEach((block, number) => block.id ||= `block-${number}`);
         return blocks.map(block => [block.id, block.querySelector('code').innerText])",
    )?;
    let blocks: Vec<(String, String)> = serde_json::from_value(blocks)?;
    ensure!(!blocks.is_empty(), "{PAGE} has no copy button");
    for (id, seen) in blocks {
        tab.js("return navigator.clipboard.writeText('')")?;
        tab.click(&format!("#{id} .clip-button"))?;
        let copied = tab.wait_for_text("await navigator.clipboard.readText()")?;
        ensure!(
            copied.trim_end() == seen.trim_end(),
            "{PAGE}: copied\n{copied}\nwhere one sees\n{seen}"
        );
        ensure!(
            !copied.contains("#[cfg(test)]"),
            "{PAGE}: hidden lines are copied"
        );
    }
    Ok(())
}

/// What stands in for the playground answers as the real one does, to a page
/// from elsewhere.
pub fn stand_in(tab: &Tab<'_>, playground: &Playground) -> Result<()> {
    let body = json!({ "channel": "stable", "edition": "2024", "code": "fn main() {}" });
    tab.open(PAGE)?;
    let printed = tab.js(&format!(
        "const options = {{ method: 'POST', body: JSON.stringify({body}),
                            headers: {{ 'Content-Type': 'application/json' }} }};
         const answer = await fetch('{}/execute', options);
         return (await answer.json()).stdout",
        playground.origin
    ))?;
    ensure!(printed == PRINTED, "it answers {printed}");
    let asked = playground.asked();
    let sent = |asked: &Asked| asked.path == "execute" && asked.body == body;
    ensure!(asked.iter().any(sent), "it took down {asked:?}");
    Ok(())
}

/// What a keyboard must reach, with a name for each.
const REACHABLE: &str = "
    const all = document.querySelectorAll(`#mdbook-sidebar-toggle, #mdbook-theme-toggle,
        #mdbook-search-toggle, .right-buttons a, .nav-wide-wrapper a, main pre button,
        main a[href], main summary`);
    const name = element => {
        const label = element.getAttribute('aria-label') || element.title || element.innerText;
        const place = element.closest('[id]').id;
        return `${element.localName} “${label.trim()}” in #${place}`;
    };
    const seen = [...all].filter(element => element.checkVisibility() && !element.hidden);
";

/// Tab leads to everything that can be pressed.
pub fn keyboard_walk(tab: &Tab<'_>) -> Result<()> {
    tab.open(PAGE)?;
    let expected = tab.strings(&format!("{REACHABLE} return seen.map(name)"))?;
    tab.js("window.reached = new Set(); addEventListener('focusin', e => reached.add(e.target))")?;
    // Until it is round, or caught.
    let mut stops = 0;
    loop {
        tab.keys(Key::Tab)?;
        let now = tab.js("return reached.size")?.as_u64().unwrap_or_default();
        if now == stops {
            break;
        }
        stops = now;
    }
    let missed = tab.strings(&format!(
        "{REACHABLE} return seen.filter(element => !reached.has(element)).map(name)"
    ))?;
    let missed: BTreeSet<String> = missed.into_iter().collect();
    ensure!(
        missed.is_empty(),
        "{PAGE}: of {} things to press, Tab never reaches\n    {}",
        expected.len(),
        missed.into_iter().collect::<Vec<_>>().join("\n    ")
    );
    Ok(())
}
