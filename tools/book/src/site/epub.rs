//! The book as an EPUB, for readers without a browser: the pages that mdBook
//! rendered, as XHTML, less what only a browser can do with them.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use chrono::DateTime;
use epub_builder::{EpubBuilder, EpubContent, EpubVersion, ReferenceType, ZipLibrary};
use mdbook_core::utils::escape_html_attribute;
use mdbook_driver::MDBook;
use mdbook_driver::book::BookItem;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::json;
use uuid::Uuid;

use crate::files::forward_slashes;
use crate::pages::colophon::commit;
use crate::templates::fill;

/// The file, next to the book's first page.
pub const EPUB: &str = "from-yield-to-await.epub";

/// What an e-reader knows the book by, whatever its edition.
const IDENTITY: Uuid = Uuid::from_u128(0x6672_6f6d_2d79_4965_8c64_2d74_6f61_7774);

/// How drawings look, on pages of any color.
const DRAWN: &str = include_str!("../../templates/site/drawing.css");

/// Makes an EPUB of the book that was rendered into `folder`; returns its path.
///
/// # Errors
/// If a page cannot be read, or the file not be written.
pub fn write(md: &MDBook, folder: &Path) -> Result<PathBuf> {
    let book = &md.config.book;
    let mut epub = EpubBuilder::new(ZipLibrary::new().map_err(plain)?).map_err(plain)?;
    epub.epub_version(EpubVersion::V30)
        .metadata("title", book.title.clone().unwrap_or_default())
        .map_err(plain)?;
    epub.set_languages(book.language.iter().cloned().collect());
    epub.add_description(book.description.clone().unwrap_or_default());
    epub.set_generator("mdBook");
    epub.set_toc_name("Contents");
    epub.set_uuid(IDENTITY);
    if let Some((_, date)) = commit(&md.root) {
        let date = DateTime::parse_from_rfc3339(&format!("{date}T00:00:00Z"))?;
        epub.set_modified_date(date.into());
        epub.set_publication_date(date.into());
    }
    epub.stylesheet(include_str!("../../templates/site/epub.css").as_bytes()).map_err(plain)?;

    for item in md.iter() {
        let BookItem::Chapter(chapter) = item else {
            continue;
        };
        let Some(path) = &chapter.path else { continue };
        let path = forward_slashes(&path.with_extension("html"));
        let html = fs::read_to_string(folder.join(&path)).with_context(|| path.clone())?;
        let (page, drawings) = xhtml(&html, &chapter.name, &path);
        for (name, svg) in drawings {
            epub.add_resource(name, svg.as_bytes(), "image/svg+xml").map_err(plain)?;
        }
        let level = i32::try_from(chapter.parent_names.len())? + 1;
        let content = EpubContent::new(in_epub(&path), page.as_bytes())
            .title(&chapter.name)
            .level(level)
            .reftype(ReferenceType::Text);
        epub.add_content(content).map_err(plain)?;
    }
    let path = folder.join(EPUB);
    epub.generate(File::create(&path)?).map_err(plain)?;
    Ok(path)
}

fn plain(error: epub_builder::Error) -> anyhow::Error {
    anyhow!("the EPUB cannot be made: {error}")
}

/// `bits/masks.html`, as the EPUB calls it.
fn in_epub(path: &str) -> String {
    path.strip_suffix(".html").unwrap_or(path).to_owned() + ".xhtml"
}

/// A rendered page's main part, as a document of its own, and its drawings, which
/// EPUB wants in files: names and texts.
fn xhtml(html: &str, title: &str, path: &str) -> (String, Vec<(String, String)>) {
    let html = Html::parse_document(html);
    let main = Selector::parse("main").expect("a valid selector");
    let mut body = String::new();
    for child in html.select(&main).flat_map(|main| main.children()) {
        write_node(child, &mut body);
    }
    let mut drawings = Vec::new();
    while let Some(start) = body.find("<svg ") {
        let end =
            body[start..].find("</svg>").map_or(body.len(), |end| start + end + "</svg>".len());
        let name = format!("{}-{}.svg", path.trim_end_matches(".html"), drawings.len() + 1);
        let up = "../".repeat(path.matches('/').count());
        let said =
            body[start..end].split('"').skip_while(|text| !text.ends_with("aria-label=")).nth(1);
        let image = format!("<img src=\"{up}{name}\" alt=\"{}\"/>", said.unwrap_or_default());
        let svg = body[start..end].replacen('>', &format!("><style>{DRAWN}</style>"), 1);
        body.replace_range(start..end, &image);
        drawings.push((name, svg));
    }
    let stylesheet = format!("{}stylesheet.css", "../".repeat(path.matches('/').count()));
    let page = fill("xhtml", &json!({ "title": title, "stylesheet": stylesheet, "body": body }));
    (page, drawings)
}

fn write_node(node: ego_tree::NodeRef<'_, Node>, out: &mut String) {
    match node.value() {
        Node::Text(text) => out.push_str(&escape_html_attribute(text)),
        Node::Element(element) if left_out(element) => {}
        Node::Element(element) => {
            let name = element.name();
            write!(out, "<{name}").expect("writing to a String");
            for (attribute, value) in element.attrs() {
                if !kept(attribute) {
                    continue;
                }
                let value = match attribute {
                    "href" => target(value),
                    _ => value.to_owned(),
                };
                write!(out, " {attribute}=\"{}\"", escape_html_attribute(&value))
                    .expect("writing to a String");
            }
            if !ElementRef::wrap(node).is_some_and(|element| element.has_children()) {
                out.push_str(match name {
                    "br" | "hr" | "img" | "input" => "/>",
                    _ => ">",
                });
                if !out.ends_with("/>") {
                    write!(out, "</{name}>").expect("writing to a String");
                }
                return;
            }
            out.push('>');
            for child in node.children() {
                write_node(child, out);
            }
            write!(out, "</{name}>").expect("writing to a String");
        }
        _ => {}
    }
}

/// Hidden lines, which nothing could show, and icons.
fn left_out(element: &Element) -> bool {
    let mut classes = element.classes();
    let icon = element.name() == "svg" && element.attr("role").is_none();
    icon || matches!(element.name(), "script" | "button")
        || classes.any(|class| class == "boring" || class == "fa-svg")
}

fn kept(attribute: &str) -> bool {
    let of_html = ["href", "src", "alt", "id", "class", "title", "colspan", "rowspan"];
    let of_svg = [
        "xmlns",
        "viewBox",
        "role",
        "aria-label",
        "x",
        "y",
        "width",
        "height",
        "d",
        "cx",
        "cy",
        "r",
        "dy",
        "points",
        "fill",
        "stroke",
        "stroke-width",
        "text-anchor",
        "font-size",
    ];
    of_html.contains(&attribute) || of_svg.contains(&attribute)
}

/// A link between pages, by their names in the EPUB.
fn target(link: &str) -> String {
    if link.contains("://") {
        return link.to_owned();
    }
    match link.split_once('#') {
        Some(("", _)) => link.to_owned(),
        Some((path, fragment)) => format!("{}#{fragment}", in_epub(path)),
        None => in_epub(link),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_becomes_a_file() {
        let page = "<main><svg role=\"img\" viewBox=\"0 0 9 9\" aria-label=\"A &amp; B\"><rect x=\"1\"></rect></svg></main>";
        let (page, drawings) = xhtml(page, "", "x/a.html");
        assert!(page.contains("<img src=\"../x/a-1.svg\" alt=\"A &amp; B\"/>"), "{page}");
        let [(name, svg)] = &drawings[..] else { panic!("{drawings:?}") };
        assert_eq!(name, "x/a-1.svg");
        assert!(
            svg.starts_with("<svg ")
                && svg.contains("viewBox=\"0 0 9 9\"")
                && svg.ends_with("<rect x=\"1\"></rect></svg>")
        );
    }

    #[test]
    fn a_page_becomes_a_document_without_what_needs_a_browser() {
        let page = "<main><h1 id=\"a\">A &amp; B</h1><p style=\"x\">b<br>c <a href=\"../x/y.html#z\">d</a></p>\
                    <pre><code><span class=\"boring\">hidden\n</span>shown</code></pre></main>";
        let (page, drawings) = xhtml(page, "A & B", "x/a.html");
        assert_eq!(drawings, []);
        assert!(page.contains("<title>A &amp; B</title>"));
        assert!(page.contains("href=\"../stylesheet.css\""));
        assert!(page.contains(
            "<h1 id=\"a\">A &amp; B</h1><p>b<br/>c <a href=\"../x/y.xhtml#z\">d</a></p><pre><code>shown</code></pre>"
        ));
    }
}
