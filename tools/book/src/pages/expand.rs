//! A page with every directive replaced by what it becomes.

use serde_json::json;

use super::colophon::Colophon;
use super::directive::{Directive, Target};
use super::figures::{drawing, outputs};
use super::plan::{Page, Plan};
use crate::problem::{Mistake, mistake};
use crate::programs::Listing;
use crate::programs::manifest::Measured;
use crate::programs::measurement::{Measurement, memory};
use crate::templates::fill;

impl Plan<'_> {
    /// A page's Markdown with every directive replaced by what it becomes.
    ///
    /// Directives that name something missing leave nothing; they are in
    /// [`Plan::problems`]. Without a colophon, what needs one is left out.
    pub fn expand(&self, page: &Page, colophon: Option<&Colophon>) -> String {
        let mut out = String::new();
        let mut directives = page.directives.iter().peekable();
        for (index, line) in page.text.lines().enumerate() {
            match directives.next_if(|(at, _)| *at == index + 1) {
                Some((_, directive)) => {
                    out += &self.render(page, directive, colophon).unwrap_or_default();
                }
                None => {
                    out += &self.with_references(page, line);
                    out.push('\n');
                }
            }
        }
        out + &colophon.map(|colophon| self.foot(page, colophon)).unwrap_or_default()
    }

    fn render(
        &self,
        page: &Page,
        directive: &Directive,
        colophon: Option<&Colophon>,
    ) -> Option<String> {
        let listing = |target: &Target| self.catalog.listings.get(&target.name);
        match directive {
            Directive::Listing { target, only, output } => {
                self.listing_figure(page, listing(target)?, target, *only, *output)
            }
            Directive::Output { target, folded } => {
                let of = self.figure(target).map(|figure| self.link(page, figure));
                let outputs = outputs(listing(target)?);
                Some(fill("outputs", &json!({ "folded": folded, "of": of, "outputs": outputs })))
            }
            Directive::Timeline { target, .. }
            | Directive::Diagram { target, .. }
            | Directive::Steps { target, .. }
            | Directive::Plot { target, .. } => {
                let program = self.link(page, self.figure(target)?);
                drawing(directive, listing(target)?, &program).ok()
            }
            Directive::CompileFail { target } => {
                self.rejected_figure(page, listing(target)?, target)
            }
            Directive::Exercise { target } => {
                self.exercise_figure(self.catalog.exercises.get(&target.name)?, target)
            }
            Directive::Sources { files, .. } => Some(self.sources(page, directive, *files)),
            Directive::Promise => Some(format!("{}\n", colophon?.promises)),
            Directive::Versions => Some(self.versions(colophon?)),
            Directive::Concordance => Some(self.concordance(page)),
            Directive::Rosetta { words } => Some(self.rosetta(page, words)),
            Directive::Names { owners } => Some(self.names(page, owners)),
        }
    }

    /// `{{#ref PART/NAME}}` in a line of prose, as a link with the number it has today,
    /// and what was measured, as a number.
    fn with_references(&self, page: &Page, line: &str) -> String {
        let mut parts = line.split("{{#");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (words, after) = part.split_once("}}").unwrap_or((part, ""));
            match words.split_once(' ') {
                Some(("ref", name)) => {
                    let figure = self.figure(&Target::new(name.trim()));
                    out += &figure.map(|figure| self.link(page, figure)).unwrap_or_default();
                }
                _ => match self.measured(words) {
                    Some(number) => out += &number.unwrap_or_default(),
                    None => out += &format!("{{{{#{words}}}}}"),
                },
            }
            out += after;
        }
        out
    }

    /// `times PART/NAME SLOW FAST SIZE`: how many times as long one measured case takes as
    /// another. `peak PART/NAME CASE SIZE`: its memory. Nothing of other words.
    pub(super) fn measured(&self, words: &str) -> Option<Result<String, Mistake>> {
        let words: Vec<&str> = words.split_whitespace().collect();
        let number = |size: &str| size.replace([',', '_'], "").parse().ok();
        let (id, found) = match words[..] {
            ["times", id, slow, fast, size] => (id, {
                let compared = |data: &Measurement, measured: &Measured| {
                    data.times(slow, fast, number(size)?, measured.median)
                };
                self.recorded(id, compared)
            }),
            ["peak", id, case, size] => (id, {
                let peak = |data: &Measurement, _: &Measured| {
                    let peak = data.series(case, number(size)?)?.peak();
                    (peak > 0).then(|| memory(peak as f64))
                };
                self.recorded(id, peak)
            }),
            ["times" | "peak", ..] => {
                let words = words.join(" ");
                return Some(Err(mistake!("`{words}` does not say what was measured" =>
                    "write `{{{{#times PART/NAME python/CASE rust/CASE SIZE}}}}` or `{{{{#peak PART/NAME rust/CASE SIZE}}}}`")));
            }
            _ => return None,
        };
        Some(found.and_then(|found| {
            let (words, name) = (words[2..].join(" "), id.rsplit('/').next().unwrap_or(id));
            found.ok_or_else(|| {
                mistake!("`{words}` of `{id}` was not measured" =>
                    "name cases and a size of its `measured`, or `cargo book measure {name}`")
            })
        }))
    }

    fn recorded<T>(
        &self,
        id: &str,
        find: impl Fn(&Measurement, &Measured) -> Option<T>,
    ) -> Result<Option<T>, Mistake> {
        let Listing { measurement, manifest, .. } = self.catalog.listing(id)?;
        let both = measurement.as_ref().zip(manifest.measured.as_ref());
        Ok(both.and_then(|(data, measured)| find(data, measured)))
    }
}
