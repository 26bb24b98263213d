//! The rendered book on loopback, as a web host serves it, and a stand-in for
//! the Rust playground beside it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

/// What the book's scripts call, and what is served in its place.
const PLAYGROUND: &str = "https://play.rust-lang.org";

/// The book as it was rendered for this run, in memory.
pub struct Book {
    files: BTreeMap<String, File>,
}

struct File {
    bytes: Vec<u8>,
    /// Compressed, once somebody asked for it.
    packed: OnceLock<Vec<u8>>,
}

impl Book {
    /// Reads the rendered book in `folder`.
    pub fn read(folder: &Path) -> Result<Book> {
        let mut files = BTreeMap::new();
        for entry in walkdir::WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(folder)?;
                let path = path.to_string_lossy().replace('\\', "/");
                let bytes = fs::read(entry.path())?;
                let packed = OnceLock::new();
                files.insert(path, File { bytes, packed });
            }
        }
        Ok(Book { files })
    }

    /// The path of every file, below the book's root.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The pages that a reader can open. The list of contents is a page only to
    /// those without scripts, inside the others.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.paths()
            .filter(|path| path.ends_with(".html") && *path != "toc.html")
    }

    /// What is in one of its files.
    pub fn bytes(&self, path: &str) -> &[u8] {
        &self.files[path].bytes
    }

    /// Serves the book; returns where, as `http://127.0.0.1:PORT`. Its scripts
    /// call `playground` instead of the real one.
    pub fn serve(self: Arc<Book>, playground: &Playground) -> Result<String> {
        let playground = playground.origin.clone();
        listen(move |request| self.answer(request, &playground))
    }

    fn answer(&self, request: &Request, playground: &str) -> Vec<u8> {
        let (status, path) = match request.path.as_str() {
            "" => ("200 OK", "index.html"),
            path if self.files.contains_key(path) => ("200 OK", path),
            _ => ("404 Not Found", "404.html"),
        };
        let file = &self.files[path];
        let kind = kind(path);
        let mut headers = vec![("Content-Type", kind), ("Cache-Control", caching(path))];
        let body = || match path.ends_with(".js") {
            true => {
                let script = String::from_utf8_lossy(&file.bytes);
                Cow::Owned(script.replace(PLAYGROUND, playground).into_bytes())
            }
            false => Cow::Borrowed(file.bytes.as_slice()),
        };
        // Fonts and pictures are compressed as they are.
        if !request.gzip || kind.starts_with("font/") || kind == "image/png" {
            return response(status, &headers, &body());
        }
        headers.push(("Content-Encoding", "gzip"));
        let packed = file.packed.get_or_init(|| gzip(&body()));
        response(status, &headers, packed)
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory does not fail");
    encoder.finish().expect("memory does not fail")
}

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').unwrap_or_default().1 {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

/// A page is asked for on each visit, and what it is made of is kept: mdBook
/// puts the hash of such a file into its name.
fn caching(path: &str) -> &'static str {
    match path.ends_with(".html") {
        true => "no-store",
        false => "max-age=31536000, immutable",
    }
}

/// A stand-in for play.rust-lang.org: takes down what it is asked, runs nothing.
pub struct Playground {
    /// `http://127.0.0.1:PORT`, another one than the book's, as in real life.
    pub origin: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

/// What the playground was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// `execute`, say.
    pub path: String,
    /// The JSON that was sent with it, or `null`.
    pub body: Value,
}

/// What every program prints, according to the stand-in.
pub const PRINTED: &str = "The stand-in for the playground ran this.\n";

impl Playground {
    /// Starts it.
    pub fn start() -> Result<Playground> {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = asked.clone();
        let origin = listen(move |request| {
            let headers = [
                ("Content-Type", "application/json"),
                ("Access-Control-Allow-Origin", "*"),
                ("Access-Control-Allow-Headers", "content-type"),
                ("Access-Control-Allow-Methods", "GET, POST"),
            ];
            if request.method == "OPTIONS" {
                return response("204 No Content", &headers, b"");
            }
            let answer = match request.path.as_str() {
                "meta/crates" => json!({ "crates": [] }),
                "evaluate.json" => json!({ "result": PRINTED, "error": null }),
                _ => json!({ "success": true, "exitDetail": "", "stdout": PRINTED, "stderr": "" }),
            };
            log.lock().expect("no panic").push(Asked {
                path: request.path.clone(),
                body: serde_json::from_slice(&request.body).unwrap_or_default(),
            });
            response("200 OK", &headers, answer.to_string().as_bytes())
        })?;
        Ok(Playground { origin, asked })
    }

    /// All that it was asked so far, by whatever trial.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no panic").clone()
    }
}

struct Request {
    method: String,
    /// Without the leading slash and the query.
    path: String,
    gzip: bool,
    body: Vec<u8>,
}

impl Request {
    /// The next one on this connection, unless it was closed.
    fn read(connection: &mut impl BufRead) -> io::Result<Option<Request>> {
        let mut line = String::new();
        connection.read_line(&mut line)?;
        let mut words = line.split(' ');
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Ok(None);
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let mut request = Request {
            method: method.to_owned(),
            path: path.trim_start_matches('/').to_owned(),
            gzip: false,
            body: Vec::new(),
        };
        loop {
            let mut line = String::new();
            connection.read_line(&mut line)?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "accept-encoding" => request.gzip = value.contains("gzip"),
                "content-length" => request.body.resize(value.trim().parse().unwrap_or(0), 0),
                _ => {}
            }
        }
        connection.read_exact(&mut request.body)?;
        Ok(Some(request))
    }
}

fn response(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut response = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        response += &format!("{name}: {value}\r\n");
    }
    [response.as_bytes(), b"\r\n", body].concat()
}

/// Answers requests on a free port of this machine until the program ends;
/// returns the origin.
fn listen(answer: impl Fn(&Request) -> Vec<u8> + Send + Sync + 'static) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no free port on 127.0.0.1")?;
    let origin = format!("http://{}", listener.local_addr()?);
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let answer = answer.clone();
            // That a browser hangs up is nobody's fault.
            thread::spawn(move || converse(&connection, &*answer).ok());
        }
    });
    Ok(origin)
}

fn converse(mut connection: &TcpStream, answer: &dyn Fn(&Request) -> Vec<u8>) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut requests = BufReader::new(connection);
    while let Some(request) = Request::read(&mut requests)? {
        connection.write_all(&answer(&request))?;
    }
    Ok(())
}
