//! axe-core, which finds what keeps people from using a page.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::chrome::Tab;
use crate::site::PRINT;

/// Where .ci/axe installs it, in the version that .ci/package.json names.
const SCRIPT: &str = ".ci/node_modules/axe-core/axe.min.js";

/// WCAG 2.2, levels A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// A desktop and a phone.
const WIDTHS: [u32; 2] = [1280, 390];

/// What mdBook shows to readers who prefer light, and to those who prefer dark.
const THEMES: [&str; 2] = ["light", "navy"];

/// How many elements a message names for each rule.
const NAMED: usize = 8;

/// The text of axe-core.
///
/// # Errors
/// The reason why it is not there, and how to get it.
pub fn script(root: &Path) -> Result<String, String> {
    let read = |file| fs::read_to_string(root.join(file)).ok();
    let installed = || {
        let package: Value = serde_json::from_str(&read(".ci/package.json")?).ok()?;
        let version = ["dependencies", "devDependencies"]
            .iter()
            .find_map(|kind| package[kind]["axe-core"].as_str())?;
        read(SCRIPT).filter(|script| script.contains(&format!("axe v{version}\n")))
    };
    installed().ok_or_else(|| "no axe-core of the right version; `.ci/axe` installs it".to_owned())
}

#[derive(Deserialize)]
struct Violation {
    rule: String,
    selectors: Vec<String>,
}

/// Whether axe finds nothing on a page, in either theme, wide and narrow. The
/// book on one page, which takes it half a minute, is for paper: white and wide.
///
/// # Errors
/// What it finds: the rule, where on the page, in which theme at which width.
pub fn accessible(tab: &Tab<'_>, page: &str, script: &str) -> Result<()> {
    // By rule and element, the settings in which it is violated.
    let mut found: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    let settings = if page == PRINT { 1 } else { 2 };
    for width in &WIDTHS[..settings] {
        tab.width(*width)?;
        tab.open(page)?;
        tab.js::<()>(script)?;
        for theme in &THEMES[..settings] {
            tab.theme(theme)?;
            // Another theme has other colors, and nothing else.
            let rules = if *theme == THEMES[0] {
                json!(TAGS)
            } else {
                json!(["color-contrast"])
            };
            let violations: Vec<Violation> = tab.js_of(include_str!("axe.js"), [rules])?;
            for Violation { rule, selectors } in violations {
                let places = found.entry(rule).or_default();
                for selector in selectors {
                    let settings = places.entry(selector).or_default();
                    settings.push(format!("{theme} {width}"));
                }
            }
        }
    }
    let mut message = String::new();
    for (rule, places) in &found {
        writeln!(message, "{rule}")?;
        for (selector, settings) in places.iter().take(NAMED) {
            writeln!(message, "    {selector}  [{}]", settings.join(", "))?;
        }
        if places.len() > NAMED {
            writeln!(message, "    and {} more", places.len() - NAMED)?;
        }
    }
    ensure!(found.is_empty(), "{page}:\n{message}");
    Ok(())
}
