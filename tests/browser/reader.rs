//! What readers do, each thing tried as they do it: on the small book, except for
//! what they search the real one for.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{Key, TypingData};

use crate::chrome::Tab;

/// A page with a bit of everything: both languages, hidden lines, an output, a
/// program that is rejected, an exercise, a link, a table.
const PAGE: &str = "loops/counting.html";

/// The page after it, with a single listing.
const NEXT: &str = "loops/short-page.html";

/// The program that two of its listings show: whole, and one region of it.
const GUEST_LIST: &str = include_str!("small-book/listings/loops/counting/guest-list/src/main.rs");

type Behavior = (&'static str, fn(&Tab<'_>) -> Result<()>);

/// The promises about behavior, by name.
pub const BEHAVIOR: [Behavior; 14] = [
    ("theme/lasts", theme_lasts),
    ("copy", copy),
    ("hidden-lines", hidden_lines),
    ("keyboard/walk", keyboard_walk),
    ("keyboard/works", keyboard_works),
    ("reading/no-javascript", no_javascript),
    ("reading/missing-page", missing_page),
    ("python/folds", fold_python),
    ("run/sends-what-is-shown", run),
    ("run/without-a-network", run_without_network),
    ("run/or-the-command", run_or_command),
    ("rosetta/filter", rosetta),
    ("small-search/words", |tab| {
        found_first(tab, "countdown", "loops/counting.html")
    }),
    // mdBook's own index drops the signs.
    ("small-search/signs", |tab| {
        found_first(tab, "numbered(&[", "loops/counting.html")
    }),
];

/// Searches with the keyboard alone; returns the addresses found, the best first.
fn search(tab: &Tab<'_>, query: &str) -> Result<Vec<String>> {
    tab.keys("/")?;
    tab.wait_for("document.activeElement.id === 'mdbook-searchbar'")?;
    tab.keys(query)?;
    let quoted = json!(format!("'{query}'"));
    tab.wait_for(&format!(
        "document.getElementById('mdbook-searchresults-header').innerText.includes({quoted})"
    ))?;
    tab.js(
        "const found = document.querySelectorAll('#mdbook-searchresults li > a');
         return [...found].map(link => link.href.split(/[?#]/)[0])",
    )
}

/// Whether one of these pages is among the first three that a search finds.
pub fn finds(tab: &Tab<'_>, query: &str, expected: &[String]) -> Result<()> {
    tab.open("index.html")?;
    let mut found = search(tab, query)?;
    found.truncate(3);
    ensure!(
        expected
            .iter()
            .any(|page| found.contains(&tab.address(page))),
        "`{query}` finds\n    {}\nbefore any of\n    {}",
        found.join("\n    "),
        expected.join("\n    ")
    );
    Ok(())
}

fn found_first(tab: &Tab<'_>, query: &str, page: &str) -> Result<()> {
    tab.open("index.html")?;
    let found = search(tab, query)?;
    ensure!(
        found.first() == Some(&tab.address(page)),
        "`{query}` finds {found:?}"
    );
    tab.keys(Key::Down)?;
    tab.keys(Key::Enter)?;
    tab.wait_for(&format!(
        "location.href.startsWith({})",
        json!(tab.address(page))
    ))
}

/// The rendered files, opened without a web server.
pub fn offline(tab: &Tab<'_>, folder: &Path) -> Result<()> {
    let url = format!("file://{}/{PAGE}", folder.display());
    let problems = tab.open_url(&url)?.problems("file://");
    ensure!(problems.is_empty(), "{problems}");
    // Choices are kept there, too.
    tab.click("#fold-python")?;
    tab.theme("navy")?;
    tab.open_url(&url)?;
    ensure!(seen(tab, "python")? == 0, "Python does not stay folded");
    tab.has_theme("navy")?;
    tab.click("#fold-python")?;
    let found = search(tab, "countdown")?;
    ensure!(found.contains(&url), "a search finds {found:?}");
    Ok(())
}

/// A page with all scripts off.
fn no_javascript(tab: &Tab<'_>) -> Result<()> {
    tab.scripts(false)?;
    tab.open(PAGE)?;
    // The first of the book's scripts says so.
    let scripted: bool = tab.js("return document.documentElement.classList.contains('js')")?;
    ensure!(!scripted, "its scripts ran");
    for selector in [
        "main h1",
        "main > p",
        "main figure code.language-python",
        "main figure code.language-rust",
        "main figure .output code",
        "main figure p.run code",
    ] {
        let text: Option<String> = tab.js(&format!(
            "const found = document.querySelector('{selector}');
             return found?.checkVisibility({{ visibilityProperty: true }}) ? found.innerText.trim() : null"
        ))?;
        ensure!(
            text.is_some_and(|text| !text.is_empty()),
            "without JavaScript, {PAGE} shows no `{selector}`"
        );
    }
    let contents: Vec<String> = tab.js(
        "const links = frames[0].document.querySelectorAll('a[href]');
         return [...links].map(link => link.href)",
    )?;
    ensure!(
        contents.contains(&tab.address(NEXT)),
        "without JavaScript, the contents are {contents:?}"
    );
    tab.click("main p a[href$='short-page.html']")?;
    tab.arrive(NEXT)
}

/// A page that does not exist.
fn missing_page(tab: &Tab<'_>) -> Result<()> {
    let visit = tab.open("loops/no-such-page.html")?;
    let failed = visit.requests().filter(|request| request.failure.is_some());
    let failed: Vec<&str> = failed.map(|request| request.url.as_str()).collect();
    ensure!(
        failed == [tab.address("loops/no-such-page.html")],
        "the page that says so lacks {failed:?}"
    );
    tab.wait_for("document.querySelector('main h1').innerText === 'Nothing is here'")?;
    tab.click("main a[href='rosetta.html']")?;
    tab.arrive("rosetta.html")
}

/// The theme that a reader chooses stays, on this page and the next.
fn theme_lasts(tab: &Tab<'_>) -> Result<()> {
    let color =
        || tab.js::<String>("return getComputedStyle(document.documentElement).backgroundColor");
    tab.open(PAGE)?;
    let light = color()?;
    tab.click("#mdbook-theme-toggle")?;
    tab.click("#mdbook-theme-navy")?;
    tab.has_theme("navy")?;
    let dark = color()?;
    ensure!(light != dark, "both themes are {light}");
    for page in [PAGE, "index.html"] {
        tab.open(page)?;
        let now = color()?;
        ensure!(now == dark, "{page} is {now} after navy was chosen: {dark}");
    }
    Ok(())
}

/// Each copy button copies the code that is seen beside it, and no more.
fn copy(tab: &Tab<'_>) -> Result<()> {
    let permissions = json!({
        "origin": tab.base(),
        "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
    });
    tab.cdp("Browser.grantPermissions", permissions)?;
    tab.open(PAGE)?;
    let blocks: Vec<(String, String)> = tab.js(
        "const all = document.querySelectorAll('main pre:has(.clip-button)');
         const blocks = [...all].filter(block => block.checkVisibility());
         blocks.forEach((block, number) => block.id ||= `block-${number}`);
         return blocks.map(block => [block.id, block.querySelector('code').innerText])",
    )?;
    ensure!(!blocks.is_empty(), "{PAGE} has no copy button");
    for (id, seen) in blocks {
        tab.js::<()>("return navigator.clipboard.writeText('')")?;
        tab.click(&format!("#{id} .clip-button"))?;
        let copied = tab.wait_for_text("await navigator.clipboard.readText()")?;
        ensure!(
            copied.trim_end() == seen.trim_end() && !copied.contains("#[cfg(test)]"),
            "copied\n{copied}\nwhere one sees\n{seen}"
        );
    }
    Ok(())
}

/// The lines of a program that a page hides come and go.
fn hidden_lines(tab: &Tab<'_>) -> Result<()> {
    tab.open(PAGE)?;
    let shown = "document.querySelector('#listing-guest-list code.language-rust').innerText.includes('#[cfg(test)]')";
    for (expected, button) in [
        ("!", "Show hidden lines"),
        ("", "Hide lines"),
        ("!", "Show hidden lines"),
    ] {
        tab.wait_for(&format!("{expected}{shown}"))?;
        tab.click(&format!("#listing-guest-list button[title='{button}']"))?;
    }
    Ok(())
}

/// How many programs of a language are seen.
fn seen(tab: &Tab<'_>, language: &str) -> Result<u64> {
    tab.js(&format!(
        "const all = document.querySelectorAll('.program[data-language={language}] pre');
         return [...all].filter(program => program.checkVisibility()).length"
    ))
}

/// Python folds away, on this page and the next, and comes back.
fn fold_python(tab: &Tab<'_>) -> Result<()> {
    tab.open(PAGE)?;
    let (python, rust) = (seen(tab, "python")?, seen(tab, "rust")?);
    ensure!(python > 0 && rust > 0, "{PAGE} shows {python} and {rust}");
    tab.click("#fold-python")?;
    ensure!(seen(tab, "python")? == 0, "Python does not fold away");
    for page in [PAGE, NEXT] {
        tab.open(page)?;
        let (python, rust) = (seen(tab, "python")?, seen(tab, "rust")?);
        ensure!(
            python == 0 && rust > 0,
            "folded, {page} shows {python} Python and {rust} Rust programs"
        );
    }
    // One of them, this once.
    tab.click(".program[data-language=python] .language > button")?;
    ensure!(seen(tab, "python")? > 0, "the name brings nothing back");
    tab.click("#fold-python")?;
    tab.open(PAGE)?;
    ensure!(seen(tab, "python")? == python, "Python does not come back");
    Ok(())
}

/// Run sends each program as its crate has it, only when it is pressed, and shows
/// the answer.
fn run(tab: &Tab<'_>) -> Result<()> {
    let source = json!({ "source": include_str!("playground.js") });
    let added = tab.cdp("Page.addScriptToEvaluateOnNewDocument", source)?;
    tab.open(PAGE)?;
    let lines = GUEST_LIST.lines().filter(|line| !line.contains("ANCHOR"));
    let program = lines.collect::<Vec<_>>().join("\n");
    let expected = json!({
        "url": "https://play.rust-lang.org/execute",
        "method": "POST",
        "body": {
            "channel": "stable", "mode": "debug", "edition": "2024", "crateType": "bin",
            "tests": false, "backtrace": false, "code": program,
        },
    });
    let sent = || tab.js::<Vec<Value>>("return sent.splice(0)");
    ensure!(sent()?.is_empty(), "it is sent before Run is pressed");
    for figure in ["#listing-guest-list", "#listing-guest-list-numbered"] {
        tab.click(&format!("{figure} button.run"))?;
        let shown = format!("document.querySelector('{figure} .ran code')?.innerText");
        let shown = tab.wait_for_text(&shown)?;
        ensure!(shown.trim() == "It ran.", "{figure} shows {shown}");
        let sent = sent()?;
        ensure!(
            sent == [expected.clone()],
            "{figure} sends\n{sent:#?}\nwhere its crate has\n{expected:#}"
        );
    }
    tab.cdp("Page.removeScriptToEvaluateOnNewDocument", added)?;
    Ok(())
}

/// Without a network, Run says so and names the command.
fn run_without_network(tab: &Tab<'_>) -> Result<()> {
    tab.open(PAGE)?;
    tab.cdp("Network.enable", json!({}))?;
    let network = |offline| {
        let conditions = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        tab.cdp("Network.emulateNetworkConditions", conditions)
    };
    network(true)?;
    tab.click("button.run")?;
    let said = tab.wait_for_text("document.querySelector('.ran:has(code)')?.innerText")?;
    ensure!(
        said.contains("cannot be reached") && said.contains("cargo run -p guest-list"),
        "without a network it says {said}"
    );
    network(false)?;
    Ok(())
}

/// Each listing has its command, and Run where the playground can run it.
fn run_or_command(tab: &Tab<'_>) -> Result<()> {
    tab.open(PAGE)?;
    let shown: Vec<(String, bool)> = tab.js(
        "const all = document.querySelectorAll('figure.listing:not(.rejected)');
         return [...all].map(figure => [figure.querySelector('p.run code').innerText,
                                        figure.querySelector('button.run') !== null])",
    )?;
    let expected = [
        ("cargo run -p guest-list", true),
        ("cargo run -p guest-list", true),
        ("cargo run -p countdown-with-a-stack-of-its-own", false),
    ];
    let expected = expected.map(|(command, button)| (command.to_owned(), button));
    ensure!(shown == expected, "command and Run button are {shown:?}");
    Ok(())
}

/// The Rosetta table narrows down while a reader types, and is whole without scripts.
fn rosetta(tab: &Tab<'_>) -> Result<()> {
    let visible = |selector: &str| {
        tab.js::<Vec<String>>(&format!(
            "const all = [...document.querySelectorAll('#rosetta {selector}')];
             return all.filter(row => row.checkVisibility()).map(row => row.innerText)"
        ))
    };
    let rows = || visible("tbody tr:has(td:nth-child(4) a)");
    tab.open("rosetta.html")?;
    ensure!(rows()?.len() == 4, "its rows are {:?}", rows()?);
    tab.click(".filter input")?;
    tab.keys("enumerate(")?;
    let (rows_left, headings) = (rows()?, visible("h2")?);
    ensure!(
        rows_left.len() == 1 && rows_left[0].contains("enumerate(") && headings == ["Iteration"],
        "under {headings:?} it leaves {rows_left:?}"
    );
    tab.scripts(false)?;
    tab.open("rosetta.html")?;
    ensure!(rows()?.len() == 4, "without scripts they are {:?}", rows()?);
    Ok(())
}

/// The keyboard alone opens the contents, chooses a theme, folds Python.
fn keyboard_works(tab: &Tab<'_>) -> Result<()> {
    let focus =
        |selector: &str| tab.js::<()>(&format!("document.querySelector(`{selector}`).focus()"));
    tab.open(PAGE)?;
    let state = "document.documentElement.classList.contains('sidebar-visible')";
    for press in [Key::Enter.into(), TypingData::from(" ")] {
        let before: bool = tab.js(&format!("return {state}"))?;
        focus("#mdbook-sidebar-toggle")?;
        tab.keys(press)?;
        tab.wait_for(&format!("{state} !== {before}"))?;
    }
    focus("#mdbook-theme-toggle")?;
    tab.keys(Key::Enter)?;
    tab.wait_for("document.activeElement.classList.contains('theme')")?;
    focus("#mdbook-theme-navy")?;
    tab.keys(Key::Enter)?;
    tab.has_theme("navy")?;
    tab.keys(Key::Escape)?;
    tab.wait_for("document.activeElement.id === 'mdbook-theme-toggle'")?;
    focus("#fold-python")?;
    tab.keys(Key::Enter)?;
    tab.wait_for("document.documentElement.classList.contains('fold-python')")?;
    // And a program too wide for the page can be scrolled.
    tab.width(390)?;
    tab.open(PAGE)?;
    let scrolls = "main pre > code[tabindex='0'][aria-label]";
    tab.wait_for(&format!("document.querySelector(`{scrolls}`)"))?;
    focus(scrolls)?;
    tab.keys(Key::Right)?;
    tab.wait_for("document.activeElement.scrollLeft > 0")
}

/// Tab leads to everything that can be pressed.
fn keyboard_walk(tab: &Tab<'_>) -> Result<()> {
    let unreached = || tab.js::<BTreeSet<String>>(include_str!("unreached.js"));
    tab.open(PAGE)?;
    let all = unreached()?.len();
    // Until it is round, or caught.
    let mut stops = 0;
    loop {
        tab.keys(Key::Tab)?;
        let now: u64 = tab.js("return reached.size")?;
        if now == stops {
            break;
        }
        stops = now;
    }
    let missed = Vec::from_iter(unreached()?).join("\n    ");
    ensure!(
        missed.is_empty(),
        "of {all} things to press, Tab never reaches\n    {missed}"
    );
    Ok(())
}
