//! axe-core, which finds what keeps people from using a page.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::PRINT;
use crate::chrome::Tab;

/// As .ci/axe downloads it.
const VERSION: &str = "4.14.1";

/// WCAG 2.2, levels A and AA.
const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

/// A desktop and a phone.
const WIDTHS: [u32; 2] = [1280, 390];

/// What mdBook shows to readers who prefer light, and to those who prefer dark.
const THEMES: [&str; 2] = ["light", "navy"];

/// How many elements a message names for each rule.
const NAMED: usize = 8;

/// The script, as .ci/axe unpacks it.
///
/// # Errors
/// The reason why it is not there, and how to get it.
pub fn script(root: &Path) -> Result<String, String> {
    let script = fs::read_to_string(root.join("target/axe/package/axe.min.js"));
    match script {
        Ok(script) if script.contains(&format!("axe v{VERSION}\n")) => Ok(script),
        _ => Err(format!("no axe-core {VERSION}; `.ci/axe` downloads it")),
    }
}

#[derive(Deserialize)]
struct Violation {
    rule: String,
    impact: String,
    help: String,
    selectors: Vec<String>,
}

/// Whether axe finds nothing on a page, in either theme, wide and narrow. The
/// book on one page, which takes it half a minute, is for paper: white and wide.
///
/// # Errors
/// What it finds: the rule, where on the page, in which theme at which width.
pub fn accessible(tab: &Tab<'_>, page: &str, script: &str) -> Result<()> {
    let mut found: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let (widths, themes) = match page {
        PRINT => (&WIDTHS[..1], &THEMES[..1]),
        _ => (&WIDTHS[..], &THEMES[..]),
    };
    for &width in widths {
        tab.width(width)?;
        tab.open(page)?;
        tab.js(script)?;
        for theme in themes {
            tab.theme(theme)?;
            // Another theme has other colors, and nothing else.
            let rules = match *theme == themes[0] {
                true => TAGS,
                false => "['color-contrast']",
            };
            let violations = tab.js(&format!(
                "const options = {{ runOnly: {rules}, resultTypes: ['violations'] }};
                 const {{ violations }} = await axe.run(document, options);
                 return violations.map(({{ id, impact, help, nodes }}) => ({{
                     rule: id, impact, help, selectors: nodes.map(node => node.target.join(' ')),
                 }}))"
            ))?;
            let violations: Vec<Violation> =
                serde_json::from_value(violations).context("axe's answer")?;
            for Violation {
                rule,
                impact,
                help,
                selectors,
            } in violations
            {
                let places = found
                    .entry(format!("{rule} ({impact}): {help}"))
                    .or_default();
                for selector in selectors {
                    let settings = places.entry(selector).or_default();
                    settings.push(format!("{theme} {width}"));
                }
            }
        }
    }
    let mut message = String::new();
    for (violation, places) in &found {
        writeln!(message, "{violation}")?;
        for (selector, settings) in places.iter().take(NAMED) {
            writeln!(message, "    {selector}  [{}]", settings.join(", "))?;
        }
        if let Some(more @ 1..) = places.len().checked_sub(NAMED) {
            writeln!(message, "    and {more} more")?;
        }
    }
    ensure!(found.is_empty(), "{page}:\n{message}");
    Ok(())
}
