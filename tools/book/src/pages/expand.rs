//! A page with every directive replaced by what it becomes.

use serde_json::json;

use super::colophon::Colophon;
use super::directive::{Directive, Target};
use super::figures::{drawing, outputs};
use super::plan::{Page, Plan};
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
            | Directive::Steps { target, .. } => {
                let program = self.link(page, self.figure(target)?);
                drawing(directive, listing(target)?, &program).ok()
            }
            Directive::CompileFail { target } => {
                self.rejected_figure(page, listing(target)?, target)
            }
            Directive::Exercise { target } => {
                self.exercise_figure(self.catalog.exercises.get(&target.name)?, target)
            }
            Directive::Sources { .. } => Some(self.sources(page, directive)),
            Directive::Promise => Some(format!("{}\n", colophon?.promises)),
            Directive::Versions => Some(self.versions(colophon?)),
            Directive::Concordance => Some(self.concordance(page)),
            Directive::Rosetta { words } => Some(self.rosetta(page, words)),
            Directive::Names { owners } => Some(self.names(page, owners)),
        }
    }

    /// `{{#ref PART/NAME}}` in a line of prose, as a link with the number it has today.
    fn with_references(&self, page: &Page, line: &str) -> String {
        let mut parts = line.split("{{#ref ");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, after) = part.split_once("}}").unwrap_or((part, ""));
            if let Some(figure) = self.figure(&Target::new(name.trim())) {
                out += &self.link(page, figure);
            }
            out += after;
        }
        out
    }
}
