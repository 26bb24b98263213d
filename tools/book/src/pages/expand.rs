//! A page with every directive replaced by what it becomes.

use serde_json::json;

use super::colophon::Colophon;
use super::directive::{Directive, Target};
use super::figures::{drawing, outputs};
use super::plan::{Page, Plan};
use crate::problem::{Mistake, mistake};
use crate::programs::Listing;
use crate::programs::manifest::Measured;
use crate::programs::measurement::{Measurement, memory, two_digits};
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

    /// `times PART/NAME SLOW FAST SIZE [> 1.2] [< 3]`: how many times as long one measured
    /// case takes as another, which the sentence around it takes to be within these
    /// bounds. `peak PART/NAME CASE SIZE`: its memory. Nothing of other words.
    pub(super) fn measured(&self, words: &str) -> Option<Result<String, Mistake>> {
        let words: Vec<&str> = words.split_whitespace().collect();
        let found = match words[..] {
            ["times", id, slow, fast, size, ref bounds @ ..] if bounds.len().is_multiple_of(2) => {
                self.recorded(id, &words[2..5], |data, measured| {
                    data.times(slow, fast, number(size)?, measured.median)
                })
                .and_then(|times| within(times, bounds))
            }
            ["peak", id, case, size] => self
                .recorded(id, &words[2..], |data, _| {
                    Some(data.series(case, number(size)?)?.peak()).filter(|peak| *peak > 0)
                })
                .map(|peak| memory(peak as f64)),
            ["times" | "peak", ..] => {
                let words = words.join(" ");
                Err(mistake!("`{words}` does not say what was measured" =>
                    "write `{{{{#times PART/NAME python/CASE rust/CASE SIZE > 1.2}}}}` or `{{{{#peak PART/NAME rust/CASE SIZE}}}}`"))
            }
            _ => return None,
        };
        Some(found)
    }

    /// What was recorded of a listing's measurement in these words.
    fn recorded<T>(
        &self,
        id: &str,
        words: &[&str],
        find: impl Fn(&Measurement, &Measured) -> Option<T>,
    ) -> Result<T, Mistake> {
        let Listing { name, measurement, manifest, .. } = self.catalog.listing(id)?;
        let both = measurement.as_ref().zip(manifest.measured.as_ref());
        both.and_then(|(data, measured)| find(data, measured)).ok_or_else(|| {
            let words = words.join(" ");
            mistake!("`{words}` of `{id}` was not measured" =>
                "name cases and a size of its `measured`, or `cargo book measure {name}`")
        })
    }
}

/// `1_000` or `1,000`
fn number(size: &str) -> Option<u64> {
    size.replace([',', '_'], "").parse().ok()
}

/// The ratio in two digits, if it is within bounds such as `> 1.2`.
fn within(times: f64, bounds: &[&str]) -> Result<String, Mistake> {
    for bound in bounds.chunks(2) {
        let holds = match (bound[0], bound[1].parse::<f64>()) {
            (">", Ok(least)) => times > least,
            ("<", Ok(most)) => times < most,
            _ => {
                let bound = bound.join(" ");
                return Err(mistake!("`{bound}` is not a bound" => "write `> 1.2` or `< 0.8`"));
            }
        };
        if !holds {
            let (times, bound) = (two_digits(times), bound.join(" "));
            return Err(
                mistake!("the sentence is written for {bound}, and {times} was measured" =>
                "correct the sentence, and its bound; or measure on a quieter machine"),
            );
        }
    }
    Ok(two_digits(times))
}
