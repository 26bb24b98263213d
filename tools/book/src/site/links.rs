//! Links of the rendered book: every page and every heading they name exists.

use std::path::Path;

use super::{Miss, Site};
use crate::files::read_text;
use crate::problem::{Problem, did_you_mean, problem};

/// What the links of a rendered book get wrong. Links to other sites are not
/// followed.
pub fn check(root: &Path, site: &Site) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, page) in &site.pages {
        let inside = |link: &&String| !link.contains("://") && !link.starts_with("mailto:");
        for link in page.links.iter().filter(inside) {
            let (file, line) = written(root, path, link);
            match site.resolve(path, link) {
                Ok(()) => {}
                Err(Miss::Page(missing)) if !missing.ends_with(".html") => {
                    problem!(problems, file, line, "the link `{link}` leads to no file" =>
                        "put the file into src/, and write its path relative to this page");
                }
                Err(Miss::Page(missing)) => {
                    let near = did_you_mean(&missing, site.pages.keys().map(String::as_str));
                    problem!(problems, file, line, "the link `{link}` leads to no page{near}" =>
                        "write the path of a page of src/SUMMARY.md, relative to this one");
                }
                Err(Miss::Fragment(page, id)) => {
                    let near = did_you_mean(&id, site.pages[&page].ids.iter().map(String::as_str));
                    problem!(problems, file, line, "the link `{link}` leads to no heading of {page}{near}" =>
                        "headings become ids in lower case, with hyphens for spaces; for a listing write `{{{{#ref PART/NAME}}}}`");
                }
            }
        }
    }
    problems
}

/// The Markdown file and line in which a link of a rendered page was written.
fn written(root: &Path, page: &str, link: &str) -> (String, usize) {
    let stem = page.strip_suffix(".html").unwrap_or(page);
    let file = format!("src/{stem}.md");
    let text = read_text(&root.join(&file)).unwrap_or_default();
    let as_markdown = link.replace(".html", ".md");
    let line = text.lines().position(|line| {
        line.contains(&format!("]({as_markdown}")) || line.contains(&format!("]({link}"))
    });
    (file, line.map_or(0, |index| index + 1))
}
