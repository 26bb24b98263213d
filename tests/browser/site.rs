//! The books under test: rendered as they ship, and served on loopback as GitHub
//! Pages does, below the name of a repository.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::middleware::map_response;
use axum::response::Response;
use axum::serve::ListenerExt;
use book::mdbook;
use mdbook_driver::MDBook;
use mdbook_driver::book::BookItem;
use regex_lite::Regex;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};
use walkdir::WalkDir;

use crate::ROOT;

/// Runs the servers, and the conversations with chromedriver.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("threads"));

/// A book of a few short pages, on which a reader's actions are tried.
pub const SMALL_BOOK: &str = "tests/browser/small-book";

/// The repository's name, as the small book's book.toml has it.
pub const REPOSITORY: &str = "/REPO";

/// All pages in one, for printing.
pub const PRINT: &str = "print.html";

/// The pages that a book will have, known before it is rendered, and its redirects:
/// old address to new, as book.toml has them.
pub fn outline(root: &Path) -> Result<(Vec<String>, HashMap<String, String>)> {
    let book = MDBook::load(root)?;
    let written = book.iter().filter_map(|item| match item {
        BookItem::Chapter(chapter) => Some(chapter.path.as_ref()?.with_extension("html")),
        _ => None,
    });
    let written = written.map(|path| path.display().to_string());
    let made = ["index.html", "404.html", PRINT].map(str::to_owned);
    let html = book.config.html_config().unwrap_or_default();
    Ok((written.chain(made).collect(), html.redirect))
}

/// A book as it was rendered for this run, and its server.
pub struct Site {
    pub folder: TempDir,
    /// `http://127.0.0.1:PORT`. The book is there, and below [`REPOSITORY`].
    pub origin: String,
    /// Where it is tried.
    pub base: String,
}

impl Site {
    /// The small book, with the theme and the settings of the real one.
    pub fn of_small_book() -> Result<Site> {
        let project = tempfile::tempdir()?;
        for (from, to) in [(SMALL_BOOK, "."), ("theme", "theme")] {
            for entry in WalkDir::new(ROOT.join(from)) {
                let entry = entry?;
                let file = entry.path().strip_prefix(ROOT.join(from))?;
                let copy = project.path().join(to).join(file);
                if entry.file_type().is_dir() {
                    fs::create_dir_all(copy)?;
                } else {
                    fs::copy(entry.path(), copy)?;
                }
            }
        }
        fs::write(project.path().join("book.toml"), settings()?)?;
        Site::new(project.path(), REPOSITORY).context(SMALL_BOOK)
    }

    /// Renders the book at `root` and serves it, to be tried at `below` the origin.
    pub fn new(root: &Path, below: &str) -> Result<Site> {
        let folder = tempfile::tempdir()?;
        mdbook::render(root, Some(folder.path()))?;
        let missing = ServeFile::new(folder.path().join("404.html"));
        let files = ServeDir::new(folder.path()).not_found_service(missing);
        let pages = Router::new()
            .nest_service(REPOSITORY, files.clone())
            .fallback_service(files)
            .layer(map_response(caching))
            .layer(CompressionLayer::new());
        let listener = RUNTIME.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let origin = format!("http://{}", listener.local_addr()?);
        // Else a browser may wait for the rest of a file.
        let listener = listener.tap_io(|connection| connection.set_nodelay(true).expect("TCP"));
        RUNTIME.spawn(async { axum::serve(listener, pages).await });
        let base = format!("{origin}{below}");
        Ok(Site { folder, origin, base })
    }

    /// What decides how a page looks: its text, in which the names of styles and
    /// scripts hold the hashes of what is in them. Three of these change with any
    /// page, and what [`PRINT`] holds is on the other pages.
    pub fn look(&self, page: &str) -> Result<String> {
        let of_any_page = Regex::new("(toc|searcher|searchindex)-[0-9a-f]{8}")?;
        let mut text = fs::read_to_string(self.folder.path().join(page))?;
        if page == PRINT {
            text.truncate(text.find("<main").context("no <main>")?);
        }
        Ok(of_any_page.replace_all(&text, "$1").into_owned())
    }
}

/// A page is asked for on each visit. What it is made of is kept: mdBook puts the
/// hash of such a file into its name.
async fn caching(mut response: Response) -> Response {
    let lifetime = match response.headers().get(CONTENT_TYPE) {
        Some(kind) if kind.as_bytes().starts_with(b"text/html") => "no-store",
        _ => "max-age=31536000, immutable",
    };
    let lifetime = HeaderValue::from_static(lifetime);
    response.headers_mut().insert(CACHE_CONTROL, lifetime);
    response
}

/// The real book.toml with what the small book's says instead.
fn settings() -> Result<String> {
    let read = |file| anyhow::Ok(fs::read_to_string(ROOT.join(file))?.parse()?);
    let mut settings: toml::Table = read("book.toml")?;
    let own: toml::Table = read(&format!("{SMALL_BOOK}/book.toml"))?;
    settings["book"] = own["book"].clone();
    let (html, own) = (&mut settings["output"]["html"], &own["output"]["html"]);
    // It names pages, and the small book has others.
    html["search"]["chapter"] = own["search"]["chapter"].clone();
    for key in ["redirect", "site-url"] {
        let html = html.as_table_mut().context("[output.html]")?;
        html.insert(key.to_owned(), own[key].clone());
    }
    Ok(settings.to_string())
}
