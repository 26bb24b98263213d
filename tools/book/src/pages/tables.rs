//! The tables at the back of the book: concordance and Rosetta table.

use serde_json::{Value, json};

use super::directive::Target;
use super::plan::{Figure, Page, Plan};
use crate::programs::rosetta::{Group, Row};
use crate::templates::fill;

impl Plan<'_> {
    /// Topic to listings and pages.
    pub(super) fn concordance(&self, page: &Page) -> String {
        let row = |(id, (topic, _)): (&String, &(String, usize))| {
            let listings = self.catalog.listings.values();
            let answers = listings.filter(|listing| listing.manifest.answers.contains(id));
            let shown = answers.filter_map(|listing| self.figure(&Target::new(&listing.id())));
            let mut figures: Vec<&Figure> = shown.collect();
            figures.sort_by_key(|figure| figure.number);
            let listings = figures.iter().map(|figure| self.link(page, figure));
            let listings = listings.collect::<Vec<_>>().join(", ");
            let mut pages: Vec<_> =
                figures.iter().map(|figure| self.page_link(page, figure)).collect();
            pages.dedup();
            json!({ "id": id, "topic": topic, "listings": listings, "pages": pages.join(", ") })
        };
        let rows: Vec<Value> = self.catalog.topics.iter().map(row).collect();
        fill("concordance", &json!({ "rows": rows }))
    }

    /// A heading and a table for each group; in it, the rows of a page follow a
    /// row that names the page.
    pub(super) fn rosetta(&self, page: &Page, words: &[String]) -> String {
        let of_page = |rows: &[(&Row, &Figure)]| {
            let link = cell(&self.page_link(page, rows[0].1));
            let rows = rows.iter().map(|(row, _)| self.row(page, row.python.get_ref(), row));
            json!({ "link": link, "rows": rows.collect::<Vec<_>>() })
        };
        let group = |group: &Group| {
            let rows = group.rows.iter().filter_map(|row| Some((row, self.figure_of(row)?)));
            let mut rows: Vec<(&Row, &Figure)> = rows.collect();
            rows.sort_by_key(|(_, figure)| figure.page);
            let pages = rows.chunk_by(|(_, a), (_, b)| a.page == b.page).map(of_page);
            json!({ "title": group.title, "pages": pages.collect::<Vec<_>>() })
        };
        let asked = |group: &&Group| {
            let title = group.title.to_lowercase();
            words.is_empty() || words.iter().any(|word| title.starts_with(word.as_str()))
        };
        let groups = self.catalog.rosetta.groups.iter().filter(asked);
        let groups: Vec<Value> = groups.map(group).collect();
        fill("rosetta", &json!({ "groups": groups }))
    }

    /// A heading and a table for each owner: its names, in full.
    pub(super) fn names(&self, page: &Page, owners: &[String]) -> String {
        let group = |owner: &String| {
            let names = self.catalog.rosetta.names(owner);
            let named = |name: &str| format!("`{}`", name.trim_start_matches("builtins."));
            let rows = names.iter().map(|(name, row)| self.row(page, &named(name), row));
            let rows = rows.collect::<Vec<_>>();
            json!({ "title": format!("`{owner}`"), "pages": [{ "link": "", "rows": rows }] })
        };
        fill("rosetta", &json!({ "groups": owners.iter().map(group).collect::<Vec<_>>() }))
    }

    fn row(&self, page: &Page, python: &str, row: &Row) -> Value {
        json!({
            "python": cell(python),
            "rust": cell(&row.rust),
            "note": cell(row.note.as_deref().unwrap_or_default()),
            "shown": self.figure_of(row).map(|figure| self.link(page, figure)),
        })
    }

    /// Where what a row tells is shown.
    fn figure_of(&self, row: &Row) -> Option<&Figure> {
        self.figure(&Target::new(row.listing.as_ref()?.get_ref()))
    }
}

/// Inline Markdown as a table cell holds it: a bar ends the cell, in code too.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
