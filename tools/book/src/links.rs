//! Links of the rendered book: every page and every heading they name exists.

use std::fs;
use std::path::Path;

use crate::problem::{Problem, did_you_mean};
use crate::site::Site;

/// What the links of a rendered book get wrong. Links to other sites are not
/// followed.
pub fn check(root: &Path, site: &Site) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, page) in &site.pages {
        for link in &page.links {
            if let Err((what, remedy)) = resolve(site, path, link) {
                let (file, line) = written(root, path, link);
                problems.push(Problem::new(file, line, what, remedy));
            }
        }
    }
    problems
}

fn resolve(site: &Site, from: &str, link: &str) -> Result<(), (String, String)> {
    let Site { folder, pages } = site;
    if link.contains("://") || link.starts_with("mailto:") {
        return Ok(());
    }
    let (path, fragment) = match link.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (link, None),
    };
    let path = if path.is_empty() {
        from.to_owned()
    } else {
        join(from, path)
    };
    if !folder.join(&path).is_file() {
        let near = did_you_mean(&path, pages.keys().map(String::as_str));
        return Err((
            format!("the link `{link}` leads to no page{near}"),
            "write the path of a page of src/SUMMARY.md, relative to this one".to_owned(),
        ));
    }
    let (Some(fragment), Some(page)) = (fragment, pages.get(&path)) else {
        return Ok(());
    };
    if fragment.is_empty() || page.ids.contains(fragment) {
        return Ok(());
    }
    let near = did_you_mean(fragment, page.ids.iter().map(String::as_str));
    Err((
        format!("the link `{link}` leads to no heading of {path}{near}"),
        "headings become ids in lower case, with hyphens for spaces; for a listing write `{{#ref PART/NAME}}`".to_owned(),
    ))
}

/// `link` as seen from the folder of the page `from`.
fn join(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The Markdown file and line in which a link of a rendered page was written.
fn written(root: &Path, page: &str, link: &str) -> (String, usize) {
    let stem = page.strip_suffix(".html").unwrap_or(page);
    let file = format!("src/{stem}.md");
    let text = fs::read_to_string(root.join(&file)).unwrap_or_default();
    let as_markdown = link.replace(".html", ".md");
    let line = text.lines().position(|line| {
        line.contains(&format!("]({as_markdown}")) || line.contains(&format!("]({link}"))
    });
    (file, line.map_or(0, |index| index + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_their_page() {
        assert_eq!(
            join("iteration/lines.html", "walk.html"),
            "iteration/walk.html"
        );
        assert_eq!(join("iteration/lines.html", "../index.html"), "index.html");
        assert_eq!(
            join("index.html", "./iteration/lines.html"),
            "iteration/lines.html"
        );
    }
}
