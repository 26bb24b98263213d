//! The tables at the back of the book: concordance and Rosetta table.

use serde_json::{Value, json};

use super::directive::Target;
use super::plan::{Figure, Page, Plan};
use crate::programs::rosetta::Row;
use crate::templates::fill;

impl Plan<'_> {
    /// Topic to listings and pages.
    pub(super) fn concordance(&self, page: &Page) -> String {
        let rows: Vec<Value> = self
            .catalog
            .topics
            .iter()
            .map(|(id, (topic, _))| {
                let mut figures: Vec<&Figure> = self
                    .catalog
                    .listings
                    .values()
                    .filter(|listing| listing.manifest.answers.contains(id))
                    .filter_map(|listing| self.figure(&Target::new(&listing.id())))
                    .collect();
                figures.sort_by_key(|figure| figure.number);
                let listings: Vec<_> = figures.iter().map(|figure| self.link(page, figure)).collect();
                let mut pages: Vec<_> = figures.iter().map(|figure| self.page_link(page, figure)).collect();
                pages.dedup();
                json!({ "id": id, "topic": topic, "listings": listings.join(", "), "pages": pages.join(", ") })
            })
            .collect();
        fill("concordance", &json!({ "rows": rows }))
    }

    /// A heading and a table for each group; in it, the rows of a page follow a
    /// row that names the page.
    pub(super) fn rosetta(&self, page: &Page) -> String {
        let groups: Vec<Value> = self
            .catalog
            .rosetta
            .groups
            .iter()
            .map(|group| {
                let mut shown: Vec<(&Row, &Figure)> = group
                    .rows
                    .iter()
                    .filter_map(|row| {
                        Some((row, self.figure(&Target::new(row.listing.get_ref()))?))
                    })
                    .collect();
                shown.sort_by_key(|(_, figure)| figure.page);
                let pages: Vec<Value> = shown
                    .chunk_by(|(_, a), (_, b)| a.page == b.page)
                    .map(|rows| {
                        let link = cell(&self.page_link(page, rows[0].1));
                        let rows: Vec<Value> =
                            rows.iter().map(|(row, figure)| self.row(page, row, figure)).collect();
                        json!({ "link": link, "rows": rows })
                    })
                    .collect();
                json!({ "title": group.title, "pages": pages })
            })
            .collect();
        fill("rosetta", &json!({ "groups": groups }))
    }

    fn row(&self, page: &Page, row: &Row, figure: &Figure) -> Value {
        json!({
            "python": cell(row.python.get_ref()),
            "rust": cell(&row.rust),
            "note": cell(row.note.as_deref().unwrap_or_default()),
            "shown": self.link(page, figure),
        })
    }
}

/// Inline Markdown as a table cell holds it: a bar ends the cell, in code too.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
