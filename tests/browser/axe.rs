//! axe-core, which finds what keeps people from using a page.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use anyhow::{Error, Result, ensure};
use serde_json::Value;

use crate::ROOT;
use crate::chrome::Tab;

/// Where .ci/axe installs it, in the version that .ci/package.json names.
const SCRIPT: &str = ".ci/node_modules/axe-core/axe.min.js";

/// WCAG 2.2, levels A and AA.
const WCAG: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// A desktop and a phone.
const WIDTHS: [u32; 2] = [1280, 390];

/// What mdBook shows to readers who prefer light, and to those who prefer dark, and
/// the rules that each is held to.
const THEMES: [(&str, &[&str]); 2] = [("light", WCAG), ("navy", &["color-contrast"])];

/// The text of axe-core.
///
/// # Errors
/// The reason why it is not there, and how to get it.
pub fn script() -> Result<String, String> {
    let read = |file| fs::read_to_string(ROOT.join(file)).ok();
    let installed = || {
        let package: Value = serde_json::from_str(&read(".ci/package.json")?).ok()?;
        let version = package["dependencies"]["axe-core"].as_str()?;
        read(SCRIPT).filter(|script| script.contains(&format!("axe v{version}\n")))
    };
    installed().ok_or_else(|| "no axe-core of the right version; `.ci/axe` installs it".to_owned())
}

/// Whether axe finds nothing on a page, in either theme, wide and narrow.
///
/// # Errors
/// What it finds: the rule, where on the page, in which theme at which width.
pub fn accessible(tab: &Tab, page: &str) -> Result<()> {
    let script = script().map_err(Error::msg)?;
    // By rule and selector, the settings in which that element violates it.
    let mut found: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    tab.width(WIDTHS[0])?;
    tab.open(page)?;
    tab.js::<()>(&script)?;
    for width in WIDTHS {
        tab.width(width)?;
        // Another theme has other colors, and nothing else.
        for (theme, rules) in &THEMES {
            tab.theme(theme)?;
            let run = format!("const rules = {rules:?};\n{}", include_str!("axe.js"));
            for (rule, selector) in tab.js::<Vec<(String, String)>>(&run)? {
                let places = found.entry(rule).or_default();
                let settings = places.entry(selector).or_default();
                settings.push(format!("{theme} {width}"));
            }
        }
    }
    let mut message = format!("{page}:\n");
    for (rule, places) in &found {
        writeln!(message, "{rule}; elements: {}", places.len())?;
        for (selector, settings) in places.iter().take(8) {
            writeln!(message, "    {selector}  [{}]", settings.join(", "))?;
        }
    }
    ensure!(found.is_empty(), message);
    Ok(())
}
