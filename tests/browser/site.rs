//! The books under test: rendered as they ship, and served on loopback as GitHub
//! Pages does, below the name of a repository.

use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::SocketAddr;
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
use regex::Regex;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};

/// Runs the servers, and the conversations with chromedriver.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("threads"));

/// A book of a few short pages, on which a reader's actions are tried.
pub const SMALL_BOOK: &str = "tests/browser/small-book";

/// The repository's name, as the small book's book.toml has it.
pub const REPOSITORY: &str = "/REPO";

/// All pages in one, for printing.
pub const PRINT: &str = "print.html";

/// What a book will have, known before it is rendered.
pub struct Outline {
    pub pages: Vec<String>,
    /// Old address to new, as book.toml has them.
    pub redirects: HashMap<String, String>,
}

impl Outline {
    /// Reads SUMMARY.md and book.toml.
    pub fn read(root: &Path) -> Result<Outline> {
        let book = MDBook::load(root)?;
        let chapters = book.iter().filter_map(|item| match item {
            BookItem::Chapter(chapter) => chapter.path.as_ref(),
            _ => None,
        });
        let written = chapters.map(|path| path.with_extension("html").display().to_string());
        let made = ["index.html", "404.html", PRINT].map(str::to_owned);
        Ok(Outline {
            pages: written.chain(made).collect(),
            redirects: book.config.html_config().unwrap_or_default().redirect,
        })
    }
}

/// A book as it was rendered for this run, and its server.
pub struct Site {
    pub folder: TempDir,
    /// `http://127.0.0.1:PORT`. The book is there, and below [`REPOSITORY`].
    pub origin: String,
    /// A hash of the styles and scripts, which all pages share.
    shared: u64,
}

impl Site {
    /// Renders the book of this repository.
    pub fn of_book(root: &Path) -> Result<Site> {
        let folder = tempfile::tempdir()?;
        mdbook::render(root, Some(folder.path()))?;
        Site::serve(folder)
    }

    /// Renders the small book with the theme, the settings and the crates of the
    /// repository's.
    pub fn of_small_book(root: &Path) -> Result<Site> {
        let project = tempfile::tempdir()?;
        for (from, to) in [(SMALL_BOOK, ""), ("theme", "theme")] {
            copy(&root.join(from), &project.path().join(to))?;
        }
        fs::copy(root.join("Cargo.lock"), project.path().join("Cargo.lock"))?;
        fs::write(project.path().join("book.toml"), settings(root)?)?;
        let folder = tempfile::tempdir()?;
        mdbook::render(project.path(), Some(folder.path())).context(SMALL_BOOK)?;
        Site::serve(folder)
    }

    fn serve(folder: TempDir) -> Result<Site> {
        let missing = ServeFile::new(folder.path().join("404.html"));
        let files = ServeDir::new(folder.path()).not_found_service(missing);
        let pages = Router::new()
            .nest_service(REPOSITORY, files.clone())
            .fallback_service(files)
            .layer(map_response(caching))
            .layer(CompressionLayer::new());
        let any_port = SocketAddr::from(([127, 0, 0, 1], 0));
        let listener = RUNTIME.block_on(TcpListener::bind(any_port))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let listener = listener.tap_io(|connection| {
            // Without it a browser waits for the rest of a file; it need not work.
            let _ = connection.set_nodelay(true);
        });
        RUNTIME.spawn(async { axum::serve(listener, pages).await });
        let mut shared = DefaultHasher::new();
        for entry in walkdir::WalkDir::new(folder.path()).sort_by_file_name() {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy();
            // These two say what the pages are about, and change with each.
            let of_pages = name.starts_with("toc-") || name.starts_with("searchindex-");
            if (name.ends_with(".css") || name.ends_with(".js")) && !of_pages {
                without_hashes(entry.path())?.hash(&mut shared);
            }
        }
        Ok(Site {
            folder,
            origin,
            shared: shared.finish(),
        })
    }

    /// A hash of a page with what it shares with all others.
    pub fn digest(&self, page: &str) -> Result<u64> {
        let mut hasher = DefaultHasher::new();
        self.shared.hash(&mut hasher);
        // What is in it is on the other pages, and they are tried.
        if page != PRINT {
            without_hashes(&self.folder.path().join(page))?.hash(&mut hasher);
        }
        Ok(hasher.finish())
    }
}

/// A page is asked for on each visit. What it is made of is kept: mdBook puts the
/// hash of such a file into its name.
async fn caching(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let is_page = headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let caching = if is_page {
        "no-store"
    } else {
        "max-age=31536000, immutable"
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    response
}

/// The text of a file without the hashes that mdBook puts into the names of files.
fn without_hashes(file: &Path) -> Result<String> {
    static HASH: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"-[0-9a-f]{8}\.").expect("valid"));
    let text = fs::read_to_string(file)?;
    Ok(HASH.replace_all(&text, ".").into_owned())
}

/// The repository's book.toml with what the small book's says instead.
fn settings(root: &Path) -> Result<String> {
    let read = |file: &Path| -> Result<toml::Table> {
        Ok(fs::read_to_string(file)?.parse::<toml::Table>()?)
    };
    let mut settings = read(&root.join("book.toml"))?;
    let own = read(&root.join(SMALL_BOOK).join("book.toml"))?;
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

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry?;
        let copied = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(copied)?;
        } else {
            fs::copy(entry.path(), copied)?;
        }
    }
    Ok(())
}
