//! What readers do, each thing tried as they do it: on the small book, except for
//! what they search the real one for.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::chrome::Tab;

/// A page with a bit of everything: both languages, hidden lines, an output, a
/// program that is rejected, an exercise, a link, a table.
const PAGE: &str = "loops/counting.html";

/// The page after it, with a single listing.
const NEXT: &str = "loops/short-page.html";

/// The programs of a page, by language.
const PYTHON: &str = ".program[data-language=python] pre";
const RUST: &str = ".program[data-language=rust] pre";

/// The program that two of its listings show: whole, and one region of it.
const GUEST_LIST: &str = include_str!("small-book/listings/loops/counting/guest-list/src/main.rs");

type Behavior = (&'static str, fn(&Tab) -> Result<()>);

/// The promises about behavior, by name.
pub const BEHAVIOR: [Behavior; 15] = [
    ("behavior/search", search),
    ("behavior/theme", theme),
    ("behavior/copy", copy),
    ("behavior/hidden-lines", hidden_lines),
    ("behavior/keyboard-reaches", keyboard_reaches),
    ("behavior/keyboard-works", keyboard_works),
    ("behavior/no-javascript", no_javascript),
    ("behavior/missing-page", missing_page),
    ("behavior/no-server", no_server),
    ("behavior/fold-python", fold_python),
    ("behavior/run", run),
    ("behavior/run-without-a-network", run_without_a_network),
    ("behavior/run-or-the-command", run_or_the_command),
    ("behavior/rosetta-filter", rosetta_filter),
    ("behavior/steps", steps),
];

/// Searches with the keyboard alone; returns the addresses found, the best first.
fn found(tab: &Tab, query: &str) -> Result<Vec<String>> {
    tab.keys("/")?;
    tab.wait_for("document.activeElement.id === 'mdbook-searchbar'")?;
    tab.keys(query)?;
    // The header quotes what was searched for.
    let header = "document.getElementById('mdbook-searchresults-header').innerText";
    let quoted = json!(format!("'{query}'"));
    tab.wait_for(&format!("{header}.includes({quoted})"))?;
    tab.js("const found = document.querySelectorAll('#mdbook-searchresults li > a');
         return [...found].map(link => link.href.split(/[?#]/)[0])")
}

/// Whether one of these pages is among the first three that a search finds.
pub fn finds(tab: &Tab, query: &str, pages: &[String]) -> Result<()> {
    // A tab that has just searched has the index, which takes a second to load.
    let here: String = tab.js("return location.href.split(/[?#]/)[0]")?;
    if here != tab.address("index.html") {
        tab.open("index.html")?;
    }
    let mut found = found(tab, query)?;
    tab.keys(Key::Escape)?;
    found.truncate(3);
    let is_first = pages.iter().any(|page| found.contains(&tab.address(page)));
    ensure!(is_first, "finds {found:#?} before any of {pages:#?}");
    Ok(())
}

/// A search finds words and, unlike mdBook's own, signs; the keyboard opens the first.
fn search(tab: &Tab) -> Result<()> {
    let page = tab.address(PAGE);
    for query in ["countdown", "numbered(&["] {
        tab.open("index.html")?;
        ensure!(found(tab, query)?.first() == Some(&page), "`{query}`");
        tab.keys(Key::Down)?;
        tab.keys(Key::Enter)?;
        tab.wait_for(&format!("location.href.startsWith('{page}')"))?;
    }
    Ok(())
}

/// The texts that are seen of the elements that a selector finds.
fn seen(tab: &Tab, selector: &str) -> Result<Vec<String>> {
    tab.js(&format!(
        "const all = [...document.querySelectorAll(`{selector}`)];
         const seen = all.filter(one => one.checkVisibility({{ visibilityProperty: true }}));
         return seen.map(one => one.innerText.trim())"
    ))
}

/// The rendered files, opened without a web server.
fn no_server(tab: &Tab) -> Result<()> {
    let url = format!("file://{}/{PAGE}", tab.site.folder.path().display());
    let problems = tab.open(&url)?.problems("file://");
    ensure!(problems.is_empty(), problems);
    // Choices are kept there, too.
    tab.click("#fold-python")?;
    tab.theme("navy")?;
    tab.open(&url)?;
    ensure!(seen(tab, PYTHON)?.is_empty());
    tab.has_class("navy")?;
    tab.click("#fold-python")?;
    ensure!(found(tab, "countdown")?.contains(&url));
    Ok(())
}

/// A page with all scripts off.
fn no_javascript(tab: &Tab) -> Result<()> {
    tab.scripts(false)?;
    tab.open(PAGE)?;
    // The first of the book's scripts says so.
    ensure!(!tab.js::<bool>("return document.documentElement.matches('.js')")?);
    for selector in ["main h1", "main > p", PYTHON, RUST, "figure .output code", "p.run code"] {
        let text = seen(tab, selector)?.concat();
        ensure!(!text.is_empty(), "there is no `{selector}`");
    }
    let contents = "return [...frames[0].document.querySelectorAll('a[href]')].map(a => a.href)";
    let contents: Vec<String> = tab.js(contents)?;
    ensure!(contents.contains(&tab.address(NEXT)));
    tab.click("main p a[href$='short-page.html']")?;
    tab.arrive(NEXT)
}

/// A page that does not exist.
fn missing_page(tab: &Tab) -> Result<()> {
    let missing = "loops/no-such-page.html";
    let visit = tab.open(missing)?;
    let mut failed = visit.requests();
    failed.retain(|request| request.failure.is_some());
    // Only itself: the page that says so is whole.
    ensure!(failed.len() == 1 && failed[0].url == tab.address(missing));
    tab.wait_for("document.querySelector('main h1').innerText === 'Nothing is here'")?;
    tab.click("main a[href='rosetta.html']")?;
    tab.arrive("rosetta.html")
}

/// The theme that a reader chooses stays, on this page and the next.
fn theme(tab: &Tab) -> Result<()> {
    let color = "return getComputedStyle(document.documentElement).backgroundColor";
    let color = || tab.js::<String>(color);
    tab.open(PAGE)?;
    let light = color()?;
    tab.click("#mdbook-theme-toggle")?;
    tab.click("#mdbook-theme-navy")?;
    tab.has_class("navy")?;
    let dark = color()?;
    ensure!(light != dark);
    for page in [PAGE, NEXT] {
        tab.open(page)?;
        ensure!(color()? == dark);
    }
    Ok(())
}

/// Each copy button copies the code that is seen beside it, and no more.
fn copy(tab: &Tab) -> Result<()> {
    let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
    let granted = json!({ "origin": tab.site.origin, "permissions": permissions });
    tab.cdp("Browser.grantPermissions", granted)?;
    tab.open(PAGE)?;
    let blocks: Vec<(String, String)> =
        tab.js("const all = document.querySelectorAll('main pre:has(.clip-button)');
         const blocks = [...all].filter(block => block.checkVisibility());
         blocks.forEach((block, number) => block.id ||= `block-${number}`);
         return blocks.map(block => [block.id, block.querySelector('code').innerText])")?;
    ensure!(!blocks.is_empty(), "{PAGE} has no copy button");
    for (id, seen) in blocks {
        tab.js::<()>("return navigator.clipboard.writeText('')")?;
        tab.click(&format!("#{id} .clip-button"))?;
        tab.wait_for("await navigator.clipboard.readText()")?;
        let copied: String = tab.js("return navigator.clipboard.readText()")?;
        ensure!(copied.trim_end() == seen.trim_end());
        ensure!(!copied.contains("#[cfg(test)]"));
    }
    Ok(())
}

/// The lines of a program that a page hides come and go.
fn hidden_lines(tab: &Tab) -> Result<()> {
    tab.open(PAGE)?;
    let code = "document.querySelector('#listing-guest-list code.language-rust').innerText";
    for (button, shown) in [("Show hidden lines", true), ("Hide lines", false)] {
        tab.wait_for(&format!("{code}.includes('#[cfg(test)]') !== {shown}"))?;
        tab.click(&format!("#listing-guest-list button[title='{button}']"))?;
        tab.wait_for(&format!("{code}.includes('#[cfg(test)]') === {shown}"))?;
    }
    Ok(())
}

/// Python folds away, on this page and the next, and comes back.
fn fold_python(tab: &Tab) -> Result<()> {
    tab.open(PAGE)?;
    let programs = seen(tab, PYTHON)?;
    ensure!(!programs.is_empty());
    tab.click("#fold-python")?;
    ensure!(seen(tab, PYTHON)?.is_empty());
    for page in [PAGE, NEXT] {
        tab.open(page)?;
        ensure!(seen(tab, PYTHON)?.is_empty(), "it comes back on {page}");
        ensure!(!seen(tab, RUST)?.is_empty());
    }
    // One of them, this once.
    tab.click(".program[data-language=python] .language > button")?;
    ensure!(!seen(tab, PYTHON)?.is_empty(), "its name brings none back");
    tab.click("#fold-python")?;
    tab.open(PAGE)?;
    ensure!(seen(tab, PYTHON)? == programs);
    Ok(())
}

/// Run sends each program as its crate has it, only when it is pressed, and shows
/// the answer.
fn run(tab: &Tab) -> Result<()> {
    let playground = json!({ "source": include_str!("playground.js") });
    let added = tab.cdp("Page.addScriptToEvaluateOnNewDocument", playground)?;
    tab.open(PAGE)?;
    let lines = GUEST_LIST.lines().filter(|line| !line.contains("ANCHOR"));
    let expected = json!({
        "url": "https://play.rust-lang.org/execute",
        "method": "POST",
        "body": {
            "channel": "stable", "mode": "debug", "edition": "2024", "crateType": "bin",
            "tests": false, "backtrace": false, "code": Vec::from_iter(lines).join("\n"),
        },
    });
    let sent = || tab.js::<Value>("return sent.splice(0)");
    ensure!(sent()? == json!([]), "it is sent before Run is pressed");
    for figure in ["#listing-guest-list", "#listing-guest-list-numbered"] {
        tab.click(&format!("{figure} button.run"))?;
        let answer = format!("{figure} .ran code");
        tab.wait_for(&format!("document.querySelector('{answer}')"))?;
        ensure!(seen(tab, &answer)? == ["It ran."]);
        let sent = sent()?;
        ensure!(sent == json!([expected]), "{figure} sends {sent:#}, not {expected:#}");
    }
    tab.cdp("Page.removeScriptToEvaluateOnNewDocument", added)?;
    Ok(())
}

/// Without a network, Run says so and names the command.
fn run_without_a_network(tab: &Tab) -> Result<()> {
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
    tab.wait_for("document.querySelector('.ran code')")?;
    network(false)?;
    let said = seen(tab, ".ran")?.concat();
    ensure!(said.contains("cannot be reached"), said);
    ensure!(said.ends_with("cargo run -p guest-list"), said);
    Ok(())
}

/// Each listing has its command, and Run where the playground can run it.
fn run_or_the_command(tab: &Tab) -> Result<()> {
    tab.open(PAGE)?;
    let run = "Run\ncargo run -p guest-list\nwhole source";
    let command = "cargo run -p countdown-with-a-stack-of-its-own\nwhole source";
    let lines = seen(tab, "figure.listing:not(.rejected) > p.run")?;
    ensure!(lines == [run, run, command], "{lines:#?}");
    Ok(())
}

/// The Rosetta table narrows down while a reader types, and is whole without scripts.
fn rosetta_filter(tab: &Tab) -> Result<()> {
    let rows = "#rosetta tbody tr:has(td:nth-child(4) a)";
    tab.open("rosetta.html")?;
    ensure!(seen(tab, rows)?.len() == 4);
    tab.click(".filter input")?;
    tab.keys("enumerate(")?;
    let left = seen(tab, rows)?;
    ensure!(left.len() == 1 && left[0].contains("enumerate("), "{left:?}");
    ensure!(seen(tab, "#rosetta h2")? == ["Iteration"]);
    tab.scripts(false)?;
    tab.open("rosetta.html")?;
    ensure!(seen(tab, rows)?.len() == 4);
    Ok(())
}

/// The keyboard alone opens the contents, chooses a theme, folds Python.
fn keyboard_works(tab: &Tab) -> Result<()> {
    let press = |selector: &str, key: Key| {
        tab.js::<()>(&format!("document.querySelector(`{selector}`).focus()"))?;
        tab.keys(key)
    };
    tab.open(PAGE)?;
    let sidebar = "document.documentElement.matches('.sidebar-visible')";
    for key in [Key::Enter, Key::Space] {
        let before: bool = tab.js(&format!("return {sidebar}"))?;
        press("#mdbook-sidebar-toggle", key)?;
        tab.wait_for(&format!("{sidebar} !== {before}"))?;
    }
    press("#mdbook-theme-toggle", Key::Enter)?;
    tab.wait_for("document.activeElement.matches('.theme')")?;
    press("#mdbook-theme-navy", Key::Enter)?;
    tab.has_class("navy")?;
    tab.keys(Key::Escape)?;
    tab.wait_for("document.activeElement.id === 'mdbook-theme-toggle'")?;
    press("#fold-python", Key::Enter)?;
    tab.has_class("fold-python")?;
    // And a program too wide for the page can be scrolled.
    tab.width(390)?;
    tab.open(PAGE)?;
    let scrolls = "main pre > code[tabindex='0'][aria-label]";
    tab.wait_for(&format!("document.querySelector(`{scrolls}`)"))?;
    press(scrolls, Key::Right)?;
    tab.wait_for("document.activeElement.scrollLeft > 0")
}

/// The steps of a program go forward and back, with buttons and with keys, and show
/// the lines that they name; without scripts and on paper, all are there.
fn steps(tab: &Tab) -> Result<()> {
    let page = "loops/steps.html";
    let at = |step: u32, line: &str| -> Result<()> {
        let rows = seen(tab, "figure.steps tbody tr")?;
        ensure!(rows.len() == 1 && rows[0].contains(&format!("line {line}")), "{step}: {rows:?}");
        ensure!(seen(tab, ".steps [role=status]")? == [format!("Step {step} of 3")]);
        let marked: Vec<String> =
            tab.js("return [...document.querySelectorAll('.steps .now[data-line]')].map(one => one.dataset.line)")?;
        ensure!(marked == [line], "{step}: {marked:?}");
        Ok(())
    };
    tab.open(page)?;
    at(1, "16")?;
    tab.click(".player button:last-of-type")?;
    at(2, "17")?;
    for (key, step, line) in [
        (Key::Right, 3, "18"),
        (Key::Right, 3, "18"),
        (Key::Home, 1, "16"),
        (Key::End, 3, "18"),
        (Key::Left, 2, "17"),
    ] {
        tab.js::<()>("document.querySelector('.player button:not(:disabled)').focus()")?;
        tab.keys(key)?;
        at(step, line)?;
    }
    tab.scripts(false)?;
    tab.open(page)?;
    ensure!(seen(tab, "figure.steps tbody tr")?.len() == 3);
    tab.scripts(true)?;
    Ok(())
}

/// Tab leads to everything that can be pressed.
fn keyboard_reaches(tab: &Tab) -> Result<()> {
    let unreached = || tab.js::<BTreeSet<String>>(include_str!("unreached.js"));
    tab.open(PAGE)?;
    ensure!(!unreached()?.is_empty());
    // Until it is round, or caught.
    for stops in 0_u64.. {
        tab.keys(Key::Tab)?;
        if tab.js::<u64>("return reached.size")? == stops {
            break;
        }
    }
    let missed = unreached()?;
    ensure!(missed.is_empty(), "Tab never reaches {missed:#?}");
    Ok(())
}
