//! What readers do, each thing tried as they do it.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use book::catalog::Catalog;
use serde_json::json;
use thirtyfour::{Key, TypingData};

use crate::PAGE;
use crate::chrome::Tab;
use crate::page;
use crate::server::{Asked, PRINTED, Playground};

/// What a reader may search for, and the pages of which one must be among the
/// first three found.
pub const SEARCHES: [(&str, &[&str]); 6] = [
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
    // No word at all, so that mdBook finds nothing.
    ("<<", &["bits/shifts.html", "bits/shift-too-far.html"]),
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
    // Choices are kept there, too.
    tab.click("#fold-python")?;
    tab.theme("navy")?;
    tab.open_url(&url)?;
    ensure!(seen(tab, "python")? == 0, "Python does not stay folded");
    tab.settled("navy")?;
    tab.click("#fold-python")?;
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
        "main figure .output code",
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
    tab.wait_for("document.querySelector('main h1').innerText === 'Nothing is here'")?;
    tab.click("main a[href='rosetta.html']")?;
    tab.wait_for("location.pathname === '/rosetta.html'")
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

/// The programs of one language that are seen.
fn seen(tab: &Tab<'_>, language: &str) -> Result<u64> {
    let seen = tab.js(&format!(
        "const all = document.querySelectorAll('.program[data-language={language}] pre');
         return [...all].filter(program => program.checkVisibility()).length"
    ))?;
    seen.as_u64().context("a number")
}

/// Python folds away, on this page and the next, and comes back.
pub fn fold_python(tab: &Tab<'_>) -> Result<()> {
    tab.open(PAGE)?;
    let (python, rust) = (seen(tab, "python")?, seen(tab, "rust")?);
    ensure!(python > 0 && rust > 0, "{PAGE} shows {python} and {rust}");
    tab.click("#fold-python")?;
    for page in [None, Some(PAGE), Some("bits/masks.html")] {
        if let Some(page) = page {
            tab.open(page)?;
        }
        let (python, rust) = (seen(tab, "python")?, seen(tab, "rust")?);
        ensure!(
            python == 0 && rust > 0,
            "folded, {page:?} shows {python} Python and {rust} Rust programs"
        );
    }
    // One of them, for this once.
    tab.click(".program[data-language=python] .language > button")?;
    ensure!(seen(tab, "python")? > 0, "the name brings nothing back");
    tab.click("#fold-python")?;
    tab.open(PAGE)?;
    ensure!(seen(tab, "python")? == python, "Python does not come back");
    Ok(())
}

/// Run sends each program of a page as its crate has it, and shows the answer.
pub fn run(tab: &Tab<'_>, playground: &Playground, catalog: &Catalog) -> Result<()> {
    tab.open(PAGE)?;
    let figures = tab.strings(
        "return [...document.querySelectorAll('figure:has(button.run)')].map(f => f.id)",
    )?;
    ensure!(!figures.is_empty(), "{PAGE} has no Run button");
    for id in figures {
        tab.click(&format!("#{id} button.run"))?;
        let shown = tab.wait_for_text(&format!(
            "document.querySelector('#{id} .ran code')?.innerText"
        ))?;
        ensure!(shown.trim() == PRINTED.trim(), "{id} shows {shown}");
        let name = id.trim_start_matches("listing-");
        let listing = catalog
            .listings
            .values()
            .find(|listing| listing.name == name);
        // mdBook drops the newline at the end of a block.
        let program = listing.with_context(|| id.clone())?.rust.text();
        let program = program.trim_end();
        let sent = json!({
            "channel": "stable", "mode": "debug", "edition": "2024", "crateType": "bin",
            "tests": false, "backtrace": false, "code": program,
        });
        let asked = playground.asked();
        ensure!(
            asked
                .iter()
                .any(|asked| asked.path == "execute" && asked.body == sent),
            "{id}: nothing that was sent is the crate's program:\n{asked:?}"
        );
    }
    Ok(())
}

/// Without a network, Run says so and names the command.
pub fn run_without_network(tab: &Tab<'_>) -> Result<()> {
    tab.open(PAGE)?;
    let network = |offline| {
        tab.cdp("Network.enable", json!({}))?;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        tab.cdp("Network.emulateNetworkConditions", conditions)
    };
    network(true)?;
    let said = tab.click("button.run").and_then(|()| {
        tab.wait_for_text("document.querySelector('.ran code')?.closest('.ran').innerText")
    });
    network(false)?;
    let said = said?;
    ensure!(
        said.contains("cannot be reached") && said.contains("cargo run -p"),
        "without a network it says {said}"
    );
    Ok(())
}

/// Each listing has its command, and Run where the playground can run it.
pub fn run_or_command(tab: &Tab<'_>, catalog: &Catalog, page: &str) -> Result<()> {
    tab.open(page)?;
    let shown = tab.js(
        "const all = document.querySelectorAll('figure.listing:not(.rejected):has([data-language=rust])');
         return [...all].map(figure => [figure.id, figure.querySelector('p.run code').innerText,
                                        figure.querySelector('button.run') !== null])",
    )?;
    let shown: Vec<(String, String, bool)> = serde_json::from_value(shown)?;
    let (mut with, mut without) = (0, 0);
    for (id, command, button) in shown {
        let known = |name: &str| {
            id == format!("listing-{name}") || id.starts_with(&format!("listing-{name}-"))
        };
        let listings = catalog
            .listings
            .values()
            .filter(|listing| known(&listing.name));
        let listing = listings
            .max_by_key(|listing| listing.name.len())
            .with_context(|| id.clone())?;
        ensure!(
            command == listing.command(),
            "{id}: the command is {command}"
        );
        // The playground has none of these.
        let uses = |name: &&str| listing.dependencies.iter().any(|d| d.name == **name);
        let can = !["async-stream", "cap", "corosensei"].iter().any(uses);
        ensure!(button == can, "{id} has a Run button: {button}");
        match button {
            true => with += 1,
            false => without += 1,
        }
    }
    ensure!(
        with > 0 && without > 0,
        "{page} has {with} listings with and {without} without"
    );
    Ok(())
}

/// The Rosetta table narrows down while one types, and is whole without scripts.
pub fn rosetta(tab: &Tab<'_>) -> Result<()> {
    let rows = || {
        tab.strings(
            "const rows = [...document.querySelectorAll('#rosetta tbody tr:has(td:nth-child(4) a)')];
             return rows.filter(row => row.checkVisibility()).map(row => row.innerText)",
        )
    };
    tab.open("rosetta.html")?;
    let all = rows()?.len();
    tab.click(".filter input")?;
    tab.keys("enumerate(")?;
    let narrowed = rows()?;
    ensure!(
        !narrowed.is_empty() && narrowed.len() < all / 10,
        "of {all} rows it leaves {narrowed:?}"
    );
    ensure!(
        narrowed.iter().all(|row| row.contains("enumerate(")),
        "{narrowed:?}"
    );
    let headings = tab.strings(
        "const all = [...document.querySelectorAll('#rosetta h2')];
         return all.filter(heading => heading.checkVisibility()).map(heading => heading.innerText)",
    )?;
    ensure!(
        headings == ["Iteration"],
        "headings of {headings:?} are left"
    );
    tab.scripts(false)?;
    tab.open("rosetta.html")?;
    ensure!(
        rows()?.len() == all,
        "without scripts it has {} rows",
        rows()?.len()
    );
    Ok(())
}

/// The keyboard alone opens the contents, chooses a theme, folds Python.
pub fn keyboard_works(tab: &Tab<'_>) -> Result<()> {
    tab.open(PAGE)?;
    let state = "document.documentElement.classList.contains('sidebar-visible')";
    for press in [Key::Enter.into(), TypingData::from(" ")] {
        let before = tab.js(&format!("return {state}"))?;
        tab.js("document.getElementById('mdbook-sidebar-toggle').focus()")?;
        tab.keys(press)?;
        tab.wait_for(&format!("{state} !== {before}"))?;
    }
    tab.js("document.getElementById('mdbook-theme-toggle').focus()")?;
    tab.keys(Key::Enter)?;
    tab.wait_for("document.activeElement.classList.contains('theme')")?;
    tab.js("document.getElementById('mdbook-theme-navy').focus()")?;
    tab.keys(Key::Enter)?;
    tab.settled("navy")?;
    tab.keys(Key::Escape)?;
    tab.wait_for("document.activeElement.id === 'mdbook-theme-toggle'")?;
    tab.js("document.getElementById('fold-python').focus()")?;
    tab.keys(Key::Enter)?;
    tab.wait_for("document.documentElement.classList.contains('fold-python')")?;
    // And a program too wide for the page can be scrolled.
    tab.width(390)?;
    tab.open(PAGE)?;
    tab.wait_for("document.querySelector('main pre > code[tabindex=\"0\"][aria-label]')")?;
    tab.js("document.querySelector('main pre > code[tabindex=\"0\"]').focus()")?;
    tab.keys(Key::Right)?;
    tab.wait_for("document.activeElement.scrollLeft > 0")
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
