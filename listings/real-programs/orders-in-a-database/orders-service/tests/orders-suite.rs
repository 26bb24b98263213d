//! The specification: what the service answers over HTTP, whichever of the two
//! programs it is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex as SyncMutex};
use std::time::Duration;

use futures::{SinkExt, StreamExt};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use reqwest::header;
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sqlx::Connection;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};

const TOKEN: &str = "a-token-that-no-log-may-show";
const ORIGIN: &str = "https://bistro.example";

/// What is sent, and then nothing more; or a byte every tenth of a second.
enum Sent {
    Whole(Vec<u8>),
    Slowly(Vec<u8>),
}

// ANCHOR: tables
/// What the Python program may do differently, and why.
const DIFFERENCES: [(&str, &str); 10] = [
    (
        "first-wrong-type",
        "pydantic collects wrong types; serde stops at the first",
    ),
    (
        "one-point-zero",
        "pydantic takes 1.0 in a path for the integer 1",
    ),
    (
        "head",
        "FastAPI's routes answer GET alone; axum's answer HEAD too",
    ),
    (
        "allow",
        "Starlette names the methods of the first route with this path",
    ),
    (
        "plain",
        "a body that is announced as too large is refused in plain text",
    ),
    ("version", "h11 takes any version of HTTP that has the form"),
    (
        "closing",
        "uvicorn ends a connection whose body was not read, and does not say so",
    ),
    (
        "slow-head",
        "uvicorn has no limit for the head of a request",
    ),
    (
        "full",
        "uvicorn answers 503 where there is no place; a client of ours waits for one",
    ),
    (
        "exit",
        "uvicorn ends in order, and then by the signal that it got",
    ),
];

fn malformed() -> Vec<(String, Sent)> {
    let mut table = Vec::new();
    let mut row = |name: &str, bytes: Vec<u8>| table.push((name.to_owned(), Sent::Whole(bytes)));
    let get = |target: &str| format!("GET {target} HTTP/1.1\r\nHost: a\r\n\r\n").into_bytes();
    let post = |head: &str, body: &[u8]| {
        let head = format!(
            "POST /orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{head}\r\n"
        );
        [head.as_bytes(), body].concat()
    };
    let json = |body: &[u8]| post(&format!("Content-Length: {}\r\n", body.len()), body);

    row("not HTTP", b"good morning\r\n\r\n".to_vec());
    row(
        "a version to come",
        b"GET /menu HTTP/9.9\r\nHost: a\r\n\r\n".to_vec(),
    );
    row("no host", b"GET /menu HTTP/1.1\r\n\r\n".to_vec());
    row(
        "two hosts",
        b"GET /menu HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n".to_vec(),
    );
    row(
        "a space in a header's name",
        b"GET /menu HTTP/1.1\r\nHost: a\r\nA b: c\r\n\r\n".to_vec(),
    );
    row("10,000 headers", {
        let flood: String = (0..10_000)
            .map(|i| format!("X-{i}: flood of headers\r\n"))
            .collect();
        format!("GET /menu HTTP/1.1\r\nHost: a\r\n{flood}\r\n").into_bytes()
    });
    row("a header of 1 MB", {
        let long = "x".repeat(1_000_000);
        format!("GET /menu HTTP/1.1\r\nHost: a\r\nX: {long}\r\n\r\n").into_bytes()
    });
    row(
        "a path of 1 MB",
        get(&format!("/{}", "x".repeat(1_000_000))),
    );
    row(
        "an unknown method",
        b"BREW /menu HTTP/1.1\r\nHost: a\r\n\r\n".to_vec(),
    );

    row(
        "a length that is not a number",
        post("Content-Length: ten\r\n", b"{}"),
    );
    row("a negative length", post("Content-Length: -1\r\n", b"{}"));
    row(
        "two lengths",
        post("Content-Length: 2\r\nContent-Length: 3\r\n", b"{}"),
    );
    row(
        "a length that is too small",
        post("Content-Length: 1\r\n", b"{}"),
    );
    row(
        "a chunk of size zz",
        post("Transfer-Encoding: chunked\r\n", b"zz\r\n{}\r\n0\r\n\r\n"),
    );
    row(
        "an unknown transfer",
        post("Transfer-Encoding: rot13\r\n", b"{}"),
    );
    row("100 kB of JSON", json(&[b' '; 100_000]));
    row("100 kB in chunks", {
        let chunk = format!("3e8\r\n{}\r\n", " ".repeat(1000));
        let body = format!("{}0\r\n\r\n", chunk.repeat(100));
        post("Transfer-Encoding: chunked\r\n", body.as_bytes())
    });
    row(
        "a length of 10 TB",
        post("Content-Length: 10000000000000\r\n", b"{}"),
    );

    row("no body", json(b""));
    row("an array, 30,000 deep", json(&[b'['; 30_000]));
    row(
        "an object, 5,000 deep",
        json("{\"table\":".repeat(5_000).as_bytes()),
    );
    row("not UTF-8", json(b"{\"table\": 1, \"note\": \"\xff\xfe\"}"));
    row(
        "UTF-16",
        json(
            &"{}"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<_>>(),
        ),
    );
    row("a byte order mark", json("\u{feff}{}".as_bytes()));
    for body in [
        "{",
        "{}{}",
        "{} x",
        "{'table': 1}",
        "{\"table\": 1,}",
        "NaN",
        "01",
    ] {
        row(&format!("JSON: {body}"), json(body.as_bytes()));
    }
    let lines = r#""lines": [{"dish": "soup", "quantity": 1}]"#;
    for field in [
        r#""table": "1""#,
        r#""table": 1.0"#,
        r#""table": 1e400"#,
        r#""table": true"#,
        r#""table": null"#,
        r#""table": [1]"#,
        r#""table": 99999999999999999999999999"#,
        r#""table": NaN"#,
        r#""table": -1"#,
        r#""table": 1, "table": 1"#,
        r#""table": 1, "__proto__": {}"#,
        r#""table": 1, "note": 5"#,
        r#""table": 1, "note": "\ud800""#,
        r#""table": 1, "note": "\u0000""#,
        r#""table": 1, "note": "line
break""#,
    ] {
        row(field, json(format!("{{{field}, {lines}}}").as_bytes()));
    }

    for target in [
        "/orders/../menu",
        "/orders/%2e%2e/menu",
        "/orders/..%2fmenu",
        "//orders",
        "/orders/1/",
        "/orders/1%00",
        "/orders/%ff",
        "/orders/0",
        "/orders/-1",
        "/orders/1.0",
        "/orders/1;2",
        "/orders/9223372036854775808",
        "/orders/99999999999999999999999999999999999999999999999999",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/ORDERS",
        "/orders?limit=%ff",
        "/kitchen",
    ] {
        row(&format!("GET {target}"), get(target));
    }
    table.push((
        "a slow body".into(),
        Sent::Slowly(post("Content-Length: 100\r\n", b"{")),
    ));
    table.push((
        "a body that stops".into(),
        Sent::Whole(post("Content-Length: 100\r\n", b"{")),
    ));
    table.push((
        "a slow head".into(),
        Sent::Slowly(b"GET /menu HTTP/1.1\r\nHost: a\r\nX: ".to_vec()),
    ));
    table.push((
        "a head that stops".into(),
        Sent::Whole(b"GET /menu HTTP/1.1\r\nHost: a\r\n".to_vec()),
    ));
    table.push(("nothing at all".into(), Sent::Whole(Vec::new())));
    table
}
// ANCHOR_END: tables

/// Longer than anything here takes on a busy machine.
const HANGS: Duration = Duration::from_secs(90);

/// The limit of time of a request: a busy machine keeps it.
const SECONDS: &str = "60";

#[derive(Clone, Copy, PartialEq)]
enum Program {
    Rust,
    Python,
}

struct Server {
    program: Program,
    child: SyncMutex<Child>,
    address: String,
    client: Client,
    log: Arc<SyncMutex<String>>,
    differed: SyncMutex<BTreeSet<&'static str>>,
}

impl Server {
    fn start(program: Program, database: &str) -> Server {
        Server::with(program, database, TOKEN, &["--seconds", SECONDS])
    }

    fn with(program: Program, database: &str, token: &str, options: &[&str]) -> Server {
        let mut command = match program {
            Program::Rust => Command::new(env!("CARGO_BIN_EXE_orders-service")),
            Program::Python => {
                let python = std::env::var("PYTHON").unwrap_or("python3".into());
                let mut command = Command::new(python);
                command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/main.py"));
                command.env("PYTHONDONTWRITEBYTECODE", "1");
                command
            }
        };
        let mut child = command
            .args(["--listen", "127.0.0.1:0", "--database", database])
            .args(["--allow-origin", ORIGIN])
            .args(options)
            .env("ORDERS_TOKEN", token)
            .env("ORDERS_ORIGINS", "")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = Arc::new(SyncMutex::new(String::new()));
        let mut stderr = child.stderr.take().unwrap();
        let write = Arc::clone(&log);
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(count @ 1..) = stderr.read(&mut chunk) {
                let text = String::from_utf8_lossy(&chunk[..count]).into_owned();
                write.lock().unwrap().push_str(&text);
            }
        });
        let mut first = String::new();
        let stdout = child.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut first).unwrap();
        let address = first.trim().strip_prefix("listening on http://");
        let address = address.unwrap_or_else(|| panic!("{first:?} {}", log.lock().unwrap()));
        Server {
            program,
            address: address.to_owned(),
            child: SyncMutex::new(child),
            client: Client::builder()
                .timeout(HANGS)
                // Before uvicorn ends an idle connection, after five seconds.
                .pool_idle_timeout(Duration::from_secs(1))
                .build()
                .unwrap(),
            log,
            differed: SyncMutex::default(),
        }
    }

    /// Whether this program has the difference of this name.
    fn differs(&self, name: &'static str) -> bool {
        assert!(DIFFERENCES.iter().any(|(known, _)| *known == name));
        self.differed.lock().unwrap().insert(name);
        self.program == Program::Python
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    async fn get(&self, path: &str) -> Response {
        self.client.get(self.url(path)).send().await.unwrap()
    }

    async fn send(&self, method: Method, path: &str, body: &Value) -> Response {
        let request = self.client.request(method, self.url(path)).json(body);
        request.send().await.unwrap()
    }

    async fn post(&self, path: &str, body: &Value) -> Response {
        self.send(Method::POST, path, body).await
    }

    async fn place(&self, table: i64) -> Value {
        let order = json!({"table": table, "lines": [{"dish": "soup", "quantity": 2}]});
        let answer = self.post("/orders", &order).await;
        assert_eq!(answer.status(), 201);
        answer.json().await.unwrap()
    }

    async fn advance(&self, order: &Value, status: &str) -> Response {
        let path = format!("/orders/{}/status", order["id"]);
        self.send(Method::PUT, &path, &json!({"status": status}))
            .await
    }

    async fn all(&self) -> Vec<Value> {
        let text = self.get("/orders.ndjson").await.text().await.unwrap();
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    async fn is_logged(&self, text: &str) {
        let logged = async {
            while !self.log.lock().unwrap().contains(text) {
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(HANGS, logged).await.expect(text);
    }

    fn terminate(&self) {
        let id = self.child.lock().unwrap().id();
        kill(Pid::from_raw(id.cast_signed()), Signal::SIGTERM).unwrap();
    }

    async fn exit_code(&self) -> Option<i32> {
        let exited = async {
            loop {
                if let Some(status) = self.child.lock().unwrap().try_wait().unwrap() {
                    return status.code();
                }
                sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(HANGS, exited).await.expect("it ends")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let child = self.child.get_mut().unwrap();
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// The problem in an answer: its status, and the fields it names.
async fn problem(answer: Response) -> (u16, BTreeSet<String>) {
    let status = answer.status().as_u16();
    assert_eq!(
        answer.headers()[header::CONTENT_TYPE],
        "application/problem+json"
    );
    let problem: Value = answer.json().await.unwrap();
    assert_eq!(problem["status"], status);
    assert!(problem["title"].is_string());
    let errors = problem["errors"].as_array().unwrap();
    assert!(errors.iter().all(|error| error["message"].is_string()));
    let field = |error: &Value| error["field"].as_str().unwrap().to_owned();
    (status, errors.iter().map(field).collect())
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| name.to_string()).collect()
}

// ---------------------------------------------------------------- orders

async fn an_order_is_placed_and_found(server: &Server) {
    let order = json!({
        "table": 4, "note": "no salt; \"hot\" 🌶",
        "lines": [{"dish": "soup", "quantity": 2}, {"dish": "coffee", "quantity": 1}],
    });
    let answer = server.post("/orders", &order).await;
    assert_eq!(answer.status(), 201);
    let location = answer.headers()[header::LOCATION]
        .to_str()
        .unwrap()
        .to_owned();
    let placed: Value = answer.json().await.unwrap();
    let id = placed["id"].as_i64().unwrap();
    assert_eq!(location, format!("/orders/{id}"));
    let expected = json!({
        "id": id, "table": 4, "status": "placed", "version": 1, "note": order["note"], "total_cents": 1220,
        "lines": [
            {"dish": "soup", "quantity": 2, "cents": 450},
            {"dish": "coffee", "quantity": 1, "cents": 320},
        ],
    });
    assert_eq!(placed, expected);
    let found: Value = server.get(&location).await.json().await.unwrap();
    assert_eq!(found, expected);
    assert_eq!(
        problem(server.get("/orders/123456789").await).await,
        (404, names(&[]))
    );
}

async fn every_wrong_field_is_named(server: &Server) {
    let cases = [
        (json!({}), vec!["table", "lines"]),
        (json!({"table": 0, "lines": []}), vec!["table", "lines"]),
        (
            json!({"table": 41, "lines": [{"dish": "soup", "quantity": 0}, {"quantity": 100}]}),
            vec![
                "table",
                "lines[0].quantity",
                "lines[1].dish",
                "lines[1].quantity",
            ],
        ),
        (
            json!({"table": 1, "lines": [{"dish": "soup", "quantity": 1}], "tip": 5}),
            vec!["tip"],
        ),
        (
            json!({"table": 1, "lines": [{"dish": "pizza", "quantity": 1}, {"dish": "soup", "quantity": 1}, {"dish": "", "quantity": 1}]}),
            vec!["lines[0].dish", "lines[2].dish"],
        ),
        (
            json!({"table": 1, "lines": [{"dish": "soup", "quantity": 1}], "note": "\u{0}"}),
            vec!["note"],
        ),
        (
            json!({"table": 1, "lines": [{"dish": "soup", "quantity": 1}], "note": "x".repeat(201)}),
            vec!["note"],
        ),
        (json!([]), vec![""]),
        (json!([4, [["soup", 1]], null]), vec![""]),
        (
            json!({"table": 4, "lines": [["soup", 1]]}),
            vec!["lines[0]"],
        ),
    ];
    for (order, fields) in cases {
        let answer = problem(server.post("/orders", &order).await).await;
        assert_eq!(answer, (422, names(&fields)), "{order}");
    }
    // Two wrong types at once.
    let order = r#"{"table": "4", "lines": [{"dish": "soup", "quantity": 1.5}]}"#;
    let request = server.client.post(server.url("/orders")).body(order);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    let answer = problem(request.send().await.unwrap()).await;
    let all = if server.differs("first-wrong-type") {
        names(&["table", "lines[0].quantity"])
    } else {
        names(&["table"])
    };
    assert_eq!(answer, (422, all));
}

async fn a_refused_order_leaves_nothing(server: &Server) {
    let before = server.all().await.len();
    let lines = json!([{"dish": "soup", "quantity": 1}, {"dish": "pizza", "quantity": 1}]);
    let answer = server
        .post("/orders", &json!({"table": 1, "lines": lines}))
        .await;
    assert_eq!(answer.status(), 422);
    assert_eq!(server.all().await.len(), before);
}

async fn a_status_goes_only_forward(server: &Server) {
    let order = server.place(1).await;
    for wrong in ["served", "paid", "placed"] {
        let answer = problem(server.advance(&order, wrong).await).await;
        assert_eq!(answer, (409, names(&["status"])), "{wrong}");
    }
    for (version, status) in [(2, "cooking"), (3, "served"), (4, "paid")] {
        let answer = server.advance(&order, status).await;
        assert_eq!(answer.status(), 200);
        let changed: Value = answer.json().await.unwrap();
        assert_eq!(changed["status"], status);
        assert_eq!(changed["version"], version);
        assert_eq!(server.advance(&order, status).await.status(), 409);
        assert_eq!(server.advance(&order, "canceled").await.status(), 409);
    }
    let answer = problem(server.advance(&order, "eaten").await).await;
    assert_eq!(answer, (422, names(&["status"])));
    assert_eq!(
        server
            .advance(&json!({"id": 987654321}), "cooking")
            .await
            .status(),
        404
    );
    let order = server.place(1).await;
    assert_eq!(server.advance(&order, "canceled").await.status(), 200);
    assert_eq!(server.advance(&order, "cooking").await.status(), 409);
}

async fn of_many_who_change_a_status_one_succeeds(server: &Server) {
    let order = server.place(1).await;
    let statuses = (0..20).map(|i| if i % 2 == 0 { "cooking" } else { "canceled" });
    let answers = statuses.map(|status| server.advance(&order, status));
    let answers = futures::future::join_all(answers).await;
    let mut counts = BTreeMap::new();
    for answer in answers {
        *counts.entry(answer.status().as_u16()).or_insert(0) += 1;
    }
    assert_eq!(counts, BTreeMap::from([(200, 1), (409, 19)]));
}

async fn orders_at_once_are_all_kept(server: &Server) {
    let before = server.all().await.len();
    let orders = futures::future::join_all((1..=40).map(|table| server.place(table))).await;
    let ids: BTreeSet<_> = orders
        .iter()
        .map(|order| order["id"].as_i64().unwrap())
        .collect();
    assert_eq!(ids.len(), 40);
    let all = server.all().await;
    assert_eq!(all.len(), before + 40);
    assert!(
        all.iter()
            .all(|order| order["lines"].as_array().is_some_and(|l| !l.is_empty()))
    );
}

async fn orders_are_listed_by_page_and_status(server: &Server) {
    for _ in 0..3 {
        server.place(7).await;
    }
    let mut found = Vec::new();
    loop {
        let after = found
            .last()
            .map_or(0, |order: &Value| order["id"].as_i64().unwrap());
        let page = server.get(&format!("/orders?after={after}&limit=7")).await;
        let page: Vec<Value> = page.json().await.unwrap();
        assert!(page.len() <= 7);
        if page.is_empty() {
            break;
        }
        found.extend(page);
    }
    assert_eq!(found, server.all().await);
    let placed: Vec<Value> = server
        .get("/orders?status=placed")
        .await
        .json()
        .await
        .unwrap();
    assert!(placed.iter().all(|order| order["status"] == "placed"));
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=ten", "limit"),
        ("after=-1", "after"),
        ("after=9223372036854775808", "after"),
        ("status=eaten", "status"),
        ("status=placed'%20OR%201=1", "status"),
    ] {
        let answer = problem(server.get(&format!("/orders?{query}")).await).await;
        assert_eq!(answer, (422, names(&[field])), "{query}");
    }
}

async fn sql_is_text_like_any_other(server: &Server) {
    for text in [
        "'); DROP TABLE orders; --",
        "' OR '1'='1",
        "soup' --",
        "\\'; $1 ?",
        "%",
    ] {
        let order = json!({"table": 1, "lines": [{"dish": text, "quantity": 1}]});
        let answer = problem(server.post("/orders", &order).await).await;
        assert_eq!(answer, (422, names(&["lines[0].dish"])));
        let soup = json!([{"dish": "soup", "quantity": 1}]);
        let order = json!({"table": 1, "lines": soup, "note": text});
        let placed: Value = server.post("/orders", &order).await.json().await.unwrap();
        let found = server.get(&format!("/orders/{}", placed["id"])).await;
        assert_eq!(found.json::<Value>().await.unwrap()["note"], text);
    }
}

// ---------------------------------------------------------------- around the routes

async fn methods_paths_and_types_are_refused(server: &Server) {
    assert_eq!(problem(server.get("/nothing").await).await.0, 404);
    assert_eq!(problem(server.get("/orders/").await).await.0, 404);
    let answer = server.send(Method::DELETE, "/orders", &json!({})).await;
    let allowed = answer.headers()[header::ALLOW].to_str().unwrap().to_owned();
    assert_eq!(problem(answer).await.0, 405);
    if server.differs("allow") {
        assert_eq!(allowed, "POST");
    } else {
        assert_eq!(allowed, "GET,HEAD,POST");
    }
    let answer = server
        .client
        .head(server.url("/menu"))
        .send()
        .await
        .unwrap();
    let status = if server.differs("head") { 405 } else { 200 };
    assert_eq!(answer.status(), status);
    let good = r#"{"table": 1, "lines": [{"dish": "soup", "quantity": 1}]}"#;
    for (kind, encoding) in [("text/plain", ""), ("", ""), ("application/json", "gzip")] {
        let mut request = server.client.post(server.url("/orders")).body(good);
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        if !encoding.is_empty() {
            request = request.header(header::CONTENT_ENCODING, encoding);
        }
        assert_eq!(
            problem(request.send().await.unwrap()).await.0,
            415,
            "{kind}"
        );
    }
    let long = json!({"table": 1, "lines": [], "note": "x".repeat(70_000)});
    // With a connection of its own, which the refusal ends.
    let request = Client::new().post(server.url("/orders")).json(&long);
    let answer = request.timeout(HANGS).send().await.unwrap();
    assert_eq!(answer.status(), 413);
    if server.differs("plain") {
        let kind = answer.headers()[header::CONTENT_TYPE].to_str().unwrap();
        assert!(kind.starts_with("text/plain"));
    } else {
        assert_eq!(problem(answer).await, (413, names(&[])));
    }
    let kind = "application/json; charset=utf-8";
    let request = server.client.post(server.url("/orders")).body(good);
    let answer = request
        .header(header::CONTENT_TYPE, kind)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 201);
}

async fn ids_compression_and_health(server: &Server) {
    let ask = |id: &'static str| {
        let request = server.client.get(server.url("/menu"));
        request.header("x-request-id", id).send()
    };
    assert_eq!(
        ask("abc-123").await.unwrap().headers()["x-request-id"],
        "abc-123"
    );
    for bad in ["a b", "a\"b", "{}"] {
        let answer = ask(bad).await.unwrap();
        let id = answer.headers()["x-request-id"].to_str().unwrap();
        assert!(id != bad && id.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    }
    let request = server.client.get(server.url("/menu"));
    let answer = request
        .header(header::ACCEPT_ENCODING, "gzip")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
    assert_eq!(answer.bytes().await.unwrap()[..2], [0x1f, 0x8b]);
    for path in ["/health", "/ready", "/", "/docs"] {
        assert_eq!(server.get(path).await.status(), 200, "{path}");
    }
    let document: Value = server.get("/openapi.json").await.json().await.unwrap();
    let paths: Vec<_> = document["paths"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    assert_eq!(
        names(&["/menu", "/orders", "/orders/{id}", "/orders/{id}/status"]),
        paths.into_iter().collect()
    );
}

async fn other_sites_are_kept_out(server: &Server) {
    let preflight = async |origin: &str| {
        let request = server
            .client
            .request(Method::OPTIONS, server.url("/orders"));
        let request = request.header(header::ORIGIN, origin);
        let request = request.header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST");
        let answer = request.send().await.unwrap();
        let allowed = answer.headers().get(header::ACCESS_CONTROL_ALLOW_ORIGIN);
        allowed.map(|origin| origin.to_str().unwrap().to_owned())
    };
    assert_eq!(preflight(ORIGIN).await.as_deref(), Some(ORIGIN));
    assert_eq!(preflight("https://evil.example").await, None);
    assert_eq!(preflight("null").await, None);

    let session = async || {
        let session = server.client.post(server.url("/session"));
        let answer = session.bearer_auth(TOKEN).send().await.unwrap();
        assert_eq!(answer.status(), 204);
        answer
    };
    let answer = session().await;
    let cookie = answer.headers()[header::SET_COOKIE]
        .to_str()
        .unwrap()
        .to_lowercase();
    let mut attributes: Vec<_> = cookie.split("; ").collect();
    let pair = attributes.remove(0);
    attributes.sort();
    assert_eq!(
        attributes,
        [
            "httponly",
            "max-age=28800",
            "path=/",
            "samesite=strict",
            "secure"
        ]
    );

    let menu = |name, value: String| {
        let request = server.client.put(server.url("/menu")).header(name, value);
        request
            .header(header::CONTENT_TYPE, "application/x-ndjson")
            .send()
    };
    let pair = pair.replace("__host-", "__Host-");
    let ours = || menu(header::COOKIE, pair.clone());
    assert_eq!(ours().await.unwrap().status(), 200);
    // A hundred sessions at most: the oldest ends.
    for _ in 0..100 {
        session().await;
    }
    assert_eq!(ours().await.unwrap().status(), 401);
    let guess = "__Host-session=0123".to_owned();
    assert_eq!(menu(header::COOKIE, guess).await.unwrap().status(), 401);
    let guess = "Bearer guess".to_owned();
    assert_eq!(
        menu(header::AUTHORIZATION, guess).await.unwrap().status(),
        401
    );
}

/// What an unset variable gives in many a configuration.
async fn an_empty_token_opens_nothing(program: Program, database: &str) {
    let server = Server::with(program, database, "", &["--seconds", SECONDS]);
    for guess in ["Bearer", "Bearer ", "Bearer  ", "bearer", ""] {
        for (method, path) in [(Method::PUT, "/menu"), (Method::POST, "/session")] {
            let request = server.client.request(method, server.url(path));
            let request = request.header(header::CONTENT_TYPE, "application/x-ndjson");
            let answer = request.header(header::AUTHORIZATION, guess).send().await;
            assert_eq!(answer.unwrap().status(), 401, "{guess:?}");
        }
    }
}

// ---------------------------------------------------------------- streams

async fn upload(server: &Server, body: impl Into<reqwest::Body>) -> reqwest::Result<Response> {
    // With a connection of its own, which a refusal may end.
    let request = Client::new().put(server.url("/menu")).bearer_auth(TOKEN);
    let request = request.header(header::CONTENT_TYPE, "application/x-ndjson");
    request.body(body).timeout(HANGS).send().await
}

async fn a_menu_is_counted_and_hashed(server: &Server) {
    let dish = |i| format!("{{\"dish\": \"dish {i}\", \"cents\": {}}}\n", 100 + i);
    let text: String = (0..500).map(dish).collect();
    let chunks: Vec<_> = text.as_bytes().chunks(71).map(<[u8]>::to_vec).collect();
    let chunks = futures::stream::iter(chunks).map(Ok::<_, std::io::Error>);
    let answer = upload(server, reqwest::Body::wrap_stream(chunks))
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    let digest = Sha256::digest(&text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    let received: Value = answer.json().await.unwrap();
    assert_eq!(
        received,
        json!({"dishes": 500, "bytes": text.len(), "sha256": digest})
    );

    let menu: Vec<Value> = server.get("/menu").await.json().await.unwrap();
    assert_eq!(menu.len(), 503);
    let bad = "{\"dish\": \"tea\", \"cents\": 300}\n{\"dish\": \"tea\", \"cents\": 0}\n";
    assert_eq!(
        problem(upload(server, bad).await.unwrap()).await,
        (422, names(&["lines[1]"]))
    );
    let array = "[\"tea\", 300]\n";
    let answer = problem(upload(server, array).await.unwrap()).await;
    assert_eq!(answer, (422, names(&["lines[0]"])));
    let long = format!("{{\"dish\": \"{}\", \"cents\": 1}}\n", "x".repeat(2000));
    assert_eq!(
        problem(upload(server, long).await.unwrap()).await,
        (422, names(&["lines[0]"]))
    );
    let lines = "{\"dish\": \"tea\", \"cents\": 300}\n".repeat(100);
    let chunks = futures::stream::iter(0..400).map(move |_| Ok::<_, std::io::Error>(lines.clone()));
    // The answer comes while the client sends, and may be lost with the connection.
    if let Ok(refused) = upload(server, reqwest::Body::wrap_stream(chunks)).await {
        assert_eq!(refused.status(), 413);
    }
    for wrong in [
        b"\xef\xbb\xbf{}".as_slice(),
        b"{\0}\0",
        b"{\"dish\": \"\xff\"}",
    ] {
        let answer = problem(upload(server, wrong).await.unwrap()).await;
        assert_eq!(answer, (422, names(&["lines[0]"])), "{wrong:?}");
    }
    let after: Vec<Value> = server.get("/menu").await.json().await.unwrap();
    assert_eq!(after, menu);
}

async fn a_change_is_told(server: &Server) {
    let mut events = server.get("/events").await;
    assert_eq!(
        events.headers()[header::CONTENT_TYPE]
            .to_str()
            .unwrap()
            .split(';')
            .next(),
        Some("text/event-stream")
    );
    let order = server.place(9).await;
    let mut text = String::new();
    while !text.ends_with("\n\n") || !text.contains("data:") {
        let chunk = timeout(HANGS, events.chunk())
            .await
            .expect("an event comes");
        text += std::str::from_utf8(&chunk.unwrap().unwrap()).unwrap();
    }
    assert!(text.contains("event: order\n"));
    let data = text
        .lines()
        .find_map(|line| line.strip_prefix("data: "))
        .unwrap();
    assert_eq!(serde_json::from_str::<Value>(data).unwrap(), order);
}

/// Two changes of an order may be told in either order; the version says which is
/// the newer, so a listener ends with what is in the database.
async fn the_newest_report_is_known(server: &Server) {
    let mut events = server.get("/events").await;
    let orders = futures::future::join_all((1..=40).map(|table| server.place(table))).await;
    let changes = orders.iter().map(async |order| {
        // The second succeeds if the first was quicker; both are asked for at once.
        let cooking = server.advance(order, "cooking");
        let served = async {
            let mut answer = server.advance(order, "served").await;
            while answer.status() == 409 {
                answer = server.advance(order, "served").await;
            }
        };
        tokio::join!(cooking, served);
    });
    futures::future::join_all(changes).await;
    let mut newest: BTreeMap<i64, Value> = BTreeMap::new();
    let mut text = String::new();
    let (mut told, all) = (0, 3 * orders.len());
    while told < all {
        let chunk = timeout(HANGS, events.chunk()).await.expect("events come");
        text += std::str::from_utf8(&chunk.unwrap().unwrap()).unwrap();
        while let Some((event, rest)) = text.split_once("\n\n") {
            // Of more than 64 changes, some may be missed by this listener.
            if let Some((_, missed)) = event.split_once("event: missed\n") {
                told += missed["data: ".len()..].parse::<usize>().unwrap();
            } else if let Some((_, data)) = event.split_once("data: ") {
                told += 1;
                let order: Value = serde_json::from_str(data).unwrap();
                let known = newest.entry(order["id"].as_i64().unwrap());
                let known = known.or_insert_with(|| order.clone());
                if known["version"].as_i64() <= order["version"].as_i64() {
                    *known = order;
                }
            }
            text = rest.to_owned();
        }
    }
    for order in server.all().await {
        if let Some(told) = newest.get(&order["id"].as_i64().unwrap())
            && told["version"] == 3
        {
            assert_eq!(*told, order);
        }
    }
    assert!(newest.values().any(|order| order["version"] == 3));
}

async fn a_kitchen_sees_and_changes_orders(server: &Server) {
    // More open orders than a page of the list has.
    futures::future::join_all((0..110).map(|i| server.place(1 + i % 40))).await;
    let order = server.place(12).await;
    let url = format!("ws://{}/kitchen", server.address);
    let (mut kitchen, _) = tokio_tungstenite::connect_async(&url).await.unwrap();
    let mut until = async |wanted: &dyn Fn(&Value) -> bool, say: Option<String>| {
        if let Some(say) = say {
            kitchen.send(Message::text(say)).await.unwrap();
        }
        loop {
            let message = timeout(HANGS, kitchen.next())
                .await
                .expect("a message comes");
            let message = message.unwrap().unwrap();
            let Message::Text(text) = message else {
                continue;
            };
            let value: Value = serde_json::from_str(&text).unwrap();
            if wanted(&value) {
                return value;
            }
        }
    };
    let id = &order["id"];
    until(&|value| *value == json!({"restart": true}), None).await;
    until(&|value| *value == order, None).await;
    let command = json!({"order": id, "status": "cooking"}).to_string();
    until(
        &|value| value["id"] == *id && value["status"] == "cooking",
        Some(command.clone()),
    )
    .await;
    until(&|value| value["status"] == 409, Some(command)).await;
    until(
        &|value| value["status"] == 404,
        Some(json!({"order": 987654, "status": "cooking"}).to_string()),
    )
    .await;
    until(
        &|value| value["status"] == 422,
        Some(r#"[1, "cooking"]"#.into()),
    )
    .await;
    until(
        &|value| value["status"] == 422,
        Some("not a command".into()),
    )
    .await;
    for order in ["99999999999999999999", "0", "1, \"order\": 1", "1.0"] {
        let text = format!("{{\"order\": {order}, \"status\": \"cooking\"}}");
        until(&|value| value["status"] == 422, Some(text)).await;
    }
    let another = server.place(13).await;
    until(&|value| *value == another, None).await;

    let from = async |origin: String| {
        let mut request = url.as_str().into_client_request().unwrap();
        request
            .headers_mut()
            .insert("origin", origin.parse().unwrap());
        match tokio_tungstenite::connect_async(request).await {
            Ok(_) => 101,
            Err(Error::Http(answer)) => answer.status().as_u16(),
            Err(error) => panic!("{error}"),
        }
    };
    assert_eq!(from(ORIGIN.into()).await, 101);
    assert_eq!(from(format!("http://{}", server.address)).await, 101);
    assert_eq!(from("https://evil.example".into()).await, 403);
}

// ---------------------------------------------------------------- malformed requests

/// The status line that comes back, or nothing if the connection is closed.
async fn exchange(address: &str, sent: Sent) -> String {
    let stream = TcpStream::connect(address).await.unwrap();
    let (mut reader, mut writer) = stream.into_split();
    let writing = tokio::spawn(async move {
        match sent {
            // The server may answer and close before it has read everything.
            Sent::Whole(bytes) => drop(writer.write_all(&bytes).await),
            Sent::Slowly(bytes) => {
                let _ = writer.write_all(&bytes).await;
                while writer.write_all(b" ").await.is_ok() {
                    sleep(Duration::from_millis(100)).await;
                }
            }
        }
        // Not closed: a client that hangs up would be another case.
        std::future::pending::<()>().await;
        drop(writer);
    });
    let mut answer = Vec::new();
    let mut chunk = [0; 4096];
    while !answer.contains(&b'\n') {
        match reader.read(&mut chunk).await {
            Ok(0) | Err(_) => break,
            Ok(count) => answer.extend_from_slice(&chunk[..count]),
        }
    }
    writing.abort();
    let answer = String::from_utf8_lossy(&answer);
    answer.lines().next().unwrap_or_default().to_owned()
}

async fn malformed_requests_are_refused(server: &Server, hasty: &Server) {
    let mut waiting = futures::stream::FuturesUnordered::new();
    let mut wrong: Vec<String> = Vec::new();
    for (name, sent) in malformed() {
        let slow = ["a slow head", "a head that stops", "nothing at all"].contains(&&*name);
        let tolerated = match name.as_str() {
            _ if slow => server.differs("slow-head"),
            "a version to come" => server.differs("version"),
            "GET /orders/1.0" => server.differs("one-point-zero"),
            _ => false,
        };
        // What waits for the limit of time goes to a server whose limit is short.
        let waits = slow || ["a slow body", "a body that stops"].contains(&&*name);
        let address = if waits { hasty } else { server }.address.clone();
        let longest = if slow && tolerated {
            Duration::from_secs(10)
        } else {
            HANGS
        };
        waiting.push(async move {
            let line = timeout(longest, exchange(&address, sent)).await;
            let line = line.unwrap_or("hangs".into());
            let good = match (tolerated, slow) {
                // The difference is still there.
                (true, true) => line == "hangs",
                (true, false) => line.starts_with("HTTP/1.1 200"),
                (false, slow) => line.starts_with("HTTP/1.1 4") || (slow && line.is_empty()),
            };
            (!good).then(|| format!("{name:.60}: {line}"))
        });
        if waiting.len() == 8 {
            wrong.extend(waiting.next().await.unwrap());
        }
    }
    while let Some(more) = waiting.next().await {
        wrong.extend(more);
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A refusal while the body is on its way ends the connection, and says so.
async fn a_refusal_says_that_it_closes(server: &Server) {
    for target in [
        "POST /nothing",
        "POST /session",
        "PUT /menu",
        "DELETE /orders",
    ] {
        let mut stream = TcpStream::connect(&server.address).await.unwrap();
        let head = format!(
            "{target} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut answer = String::new();
        while !answer.contains("\r\n\r\n") {
            let mut chunk = [0; 4096];
            let count = timeout(HANGS, stream.read(&mut chunk)).await.expect(target);
            answer += std::str::from_utf8(&chunk[..count.unwrap()]).unwrap();
        }
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
        let says = answer.to_lowercase().contains("\r\nconnection: close\r\n");
        assert_eq!(says, !server.differs("closing"), "{target} {answer}");
    }
}

/// An open WebSocket has one of the places for connections.
async fn kitchens_take_places(server: &Server, database: &str) {
    let options = ["--seconds", SECONDS, "--connections", "5"];
    let small = Server::with(server.program, database, TOKEN, &options);
    let url = format!("ws://{}/kitchen", small.address);
    let mut kitchens = Vec::new();
    loop {
        assert!(kitchens.len() <= 5);
        // A client that is given no place waits. A busy machine may end this early.
        let patience = Duration::from_secs(3);
        match timeout(patience, tokio_tungstenite::connect_async(&url)).await {
            Ok(Ok((kitchen, _))) => kitchens.push(kitchen),
            Ok(Err(Error::Http(answer))) if server.differs("full") => {
                assert_eq!(answer.status(), 503);
                break;
            }
            Ok(Err(error)) => panic!("{error}"),
            Err(_) => break assert!(!server.differs("full")),
        }
    }
    drop(kitchens);
    let free = async {
        while small.get("/health").await.status() != 200 {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(HANGS, free)
        .await
        .expect("the places are free again");
}

// ---------------------------------------------------------------- logs, and the end

#[test]
fn an_origin_is_one_or_the_service_does_not_start() {
    for origin in ["*", "a.example"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_orders-service"));
        let output = command.args(["--allow-origin", origin]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{origin}");
    }
}

#[test]
fn help_does_not_show_the_token() {
    let mut help = Command::new(env!("CARGO_BIN_EXE_orders-service"));
    let help = help
        .arg("--help")
        .env("ORDERS_TOKEN", TOKEN)
        .output()
        .unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(help.contains("ORDERS_TOKEN") && !help.contains(TOKEN));
}

async fn no_secret_is_logged_and_no_error(server: &Server) {
    let log = server.log.lock().unwrap().clone();
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    assert!(lines.len() > 100);
    for secret in [
        TOKEN,
        "Bearer",
        "__Host-session",
        "OR%201=1",
        "DROP TABLE",
        "Traceback",
    ] {
        assert!(!log.contains(secret), "{secret}");
    }
    let error = |line: &&Value| line["level"] == "ERROR";
    assert_eq!(lines.iter().find(error), None);
}

/// With `--notice`, a balancer can see that it is going to stop.
async fn it_is_not_ready_before_it_stops(program: Program, database: &str) {
    let options = ["--seconds", SECONDS, "--notice", "60"];
    let server = Server::with(program, database, TOKEN, &options);
    assert_eq!(server.get("/ready").await.status(), 200);
    server.terminate();
    let seen = async { while server.get("/ready").await.status() != 503 {} };
    timeout(HANGS, seen).await.expect("not ready");
    assert_eq!(server.get("/menu").await.status(), 200);
}

/// A client hangs up while the database is busy: its order is placed all the same,
/// and the log has a line for the request.
async fn a_client_that_hangs_up_is_logged(program: Program, scheme: &str) {
    let folder = TempDir::new().unwrap();
    let mode = if program == Program::Rust {
        "?mode=rwc"
    } else {
        ""
    };
    let server = Server::start(program, &format!("{scheme}{}{mode}", file(&folder)));
    assert_eq!(server.get("/ready").await.status(), 200);
    sqlx::any::install_default_drivers();
    let url = format!("sqlite:{}", file(&folder));
    let mut busy = sqlx::AnyConnection::connect(&url).await.unwrap();
    sqlx::query("BEGIN IMMEDIATE")
        .execute(&mut busy)
        .await
        .unwrap();
    let mut client = TcpStream::connect(&server.address).await.unwrap();
    let body = r#"{"table": 1, "lines": [{"dish": "soup", "quantity": 1}]}"#;
    let head = format!(
        "POST /orders HTTP/1.1\r\nHost: a\r\nX-Request-Id: hung-up\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    client.write_all((head + body).as_bytes()).await.unwrap();
    sleep(Duration::from_millis(500)).await;
    drop(client);
    sleep(Duration::from_millis(100)).await;
    sqlx::query("COMMIT").execute(&mut busy).await.unwrap();
    server.is_logged("hung-up").await;
}

/// A database in memory: the order and its lines, or neither, there as well.
async fn orders_in_memory_are_whole(program: Program, database: &str) {
    let server = Server::start(program, database);
    let place = async |dish| {
        let lines = json!([{"dish": "soup", "quantity": 1}, {"dish": dish, "quantity": 1}]);
        let order = json!({"table": 1, "lines": lines});
        server.post("/orders", &order).await.status().as_u16()
    };
    let dishes = (0..40).map(|i| ["soup", "pizza"][i % 2]);
    let mut statuses = futures::future::join_all(dishes.map(place)).await;
    statuses.sort_unstable();
    assert_eq!(statuses, [[201; 20], [422; 20]].concat());
    let all = server.all().await;
    assert_eq!(all.len(), 20);
    let whole = |order: &Value| order["lines"].as_array().unwrap().len() == 2;
    assert!(all.iter().all(whole));
}

/// The shutdown has a limit, whatever the database does.
async fn it_ends_while_the_database_hangs(program: Program, scheme: &str, name: &str) {
    let database = postgres(scheme, name).await;
    let server = Server::with(program, &database, TOKEN, &["--seconds", "10"]);
    let order = server.place(1).await;
    let url = database.replace("+asyncpg", "");
    let url = url.replace("postgresql:", "postgres:");
    let mut busy = sqlx::AnyConnection::connect(&url).await.unwrap();
    for sql in ["BEGIN", "UPDATE orders SET note = 'locked'"] {
        sqlx::query(sql).execute(&mut busy).await.unwrap();
    }
    assert_eq!(server.advance(&order, "cooking").await.status(), 408);
    server.terminate();
    server.exit_code().await;
    drop(busy);
}

// ANCHOR: shutdown
async fn what_is_begun_is_finished(server: &Server) {
    let mut slow = TcpStream::connect(&server.address).await.unwrap();
    let body = b"{\"dish\": \"tea\", \"cents\": 300}\n";
    let head = format!(
        "PUT /menu HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {TOKEN}\r\n\
         Content-Type: application/x-ndjson\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    slow.write_all(head.as_bytes()).await.unwrap();
    // The service asks for the body: from here on the request has begun.
    let mut go_on = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    slow.read_exact(&mut go_on).await.unwrap();
    slow.write_all(&body[..10]).await.unwrap();
    let mut events = server.get("/events").await;
    let idle = TcpStream::connect(&server.address).await.unwrap();

    server.terminate();
    let refused = async {
        while TcpStream::connect(&server.address).await.is_ok() {
            sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(HANGS, refused)
        .await
        .expect("connections are refused");
    slow.write_all(&body[10..]).await.unwrap();
    let mut answer = Vec::new();
    timeout(HANGS, slow.read_to_end(&mut answer))
        .await
        .expect("an end")
        .unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200 OK\r\n"));
    while let Ok(Some(_)) = timeout(HANGS, events.chunk())
        .await
        .expect("the events end")
    {}
    let code = if server.differs("exit") {
        None
    } else {
        Some(0)
    };
    assert_eq!(server.exit_code().await, code);
    drop(idle);
}
// ANCHOR_END: shutdown

async fn suite(program: Program, database: String) {
    let server = Server::start(program, &database);
    an_order_is_placed_and_found(&server).await;
    every_wrong_field_is_named(&server).await;
    a_refused_order_leaves_nothing(&server).await;
    a_status_goes_only_forward(&server).await;
    of_many_who_change_a_status_one_succeeds(&server).await;
    orders_at_once_are_all_kept(&server).await;
    orders_are_listed_by_page_and_status(&server).await;
    sql_is_text_like_any_other(&server).await;
    methods_paths_and_types_are_refused(&server).await;
    ids_compression_and_health(&server).await;
    other_sites_are_kept_out(&server).await;
    a_menu_is_counted_and_hashed(&server).await;
    a_change_is_told(&server).await;
    the_newest_report_is_known(&server).await;
    a_kitchen_sees_and_changes_orders(&server).await;
    let hasty = Server::with(program, &database, TOKEN, &["--seconds", "2"]);
    malformed_requests_are_refused(&server, &hasty).await;
    a_refusal_says_that_it_closes(&server).await;
    an_empty_token_opens_nothing(program, &database).await;
    kitchens_take_places(&server, &database).await;
    it_is_not_ready_before_it_stops(program, &database).await;
    assert_eq!(server.get("/ready").await.status(), 200);
    no_secret_is_logged_and_no_error(&server).await;
    what_is_begun_is_finished(&server).await;
    let differed = server.differed.lock().unwrap();
    let known = DIFFERENCES.map(|(name, _)| name);
    assert_eq!(*differed, BTreeSet::from(known), "each difference is tried");
}

/// An empty database of its own.
async fn postgres(scheme: &str, name: &str) -> String {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());
    let [host, user, database] =
        ["PGHOST", "PGUSER", "PGDATABASE"].map(|name| std::env::var(name).unwrap());
    let host = host.replace('/', "%2F");
    let url = |scheme: &str, database: &str| {
        format!("{scheme}://{user}@localhost/{database}?host={host}")
    };
    sqlx::any::install_default_drivers();
    let _turn = ONE_AT_A_TIME.lock().await;
    let connection = sqlx::AnyConnection::connect(&url("postgres", &database));
    let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
    sqlx::query(create)
        .execute(&mut connection.await.unwrap())
        .await
        .unwrap();
    url(scheme, name)
}

fn file(folder: &TempDir) -> String {
    folder.path().join("orders.db").display().to_string()
}

#[tokio::test]
async fn rust_in_memory() {
    orders_in_memory_are_whole(Program::Rust, "sqlite::memory:").await;
}

#[tokio::test]
#[ignore = "needs the packages that `cargo book packages` installs"]
async fn python_in_memory() {
    orders_in_memory_are_whole(Program::Python, "sqlite+aiosqlite:///:memory:").await;
}

#[tokio::test]
async fn rust_logs_who_hangs_up() {
    a_client_that_hangs_up_is_logged(Program::Rust, "sqlite:").await;
}

#[tokio::test]
#[ignore = "needs the packages that `cargo book packages` installs"]
async fn python_logs_who_hangs_up() {
    a_client_that_hangs_up_is_logged(Program::Python, "sqlite+aiosqlite:///").await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn rust_ends_while_the_database_hangs() {
    it_ends_while_the_database_hangs(Program::Rust, "postgres", "rust_hangs").await;
}

#[tokio::test]
#[ignore = "needs the packages that `cargo book packages` installs"]
async fn python_ends_while_the_database_hangs() {
    it_ends_while_the_database_hangs(Program::Python, "postgresql+asyncpg", "python_hangs").await;
}

/// A kitchen that hangs up while it is told the open orders, and a listener that
/// does not listen: tried from inside, since no client can see what stays.
#[test]
#[ignore = "needs the packages that `cargo book packages` installs"]
fn python_keeps_no_listener() {
    let python = std::env::var("PYTHON").unwrap_or("python3".into());
    let output = Command::new(python)
        .args(["-c", LISTENERS])
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONPATH", env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
}

const LISTENERS: &str = r#"
import asyncio
from models import Order
from service import Hub, Settings, make_app

def order(id):
    return Order(id=id, table=1, status="placed", version=1, note=None, lines=[], total_cents=0)

async def main():
    hub = Hub()
    with hub.listening() as listener:
        for id in range(1, 201):
            hub.tell(order(id))
        hub.tell(None)
        told = [await listener.next() for _ in range(66)]
    assert told[0] == 136 and [o.id for o in told[1:65]] == list(range(137, 201)), told
    assert told[65] is None and not hub.listeners

    memory = "sqlite+aiosqlite:///:memory:"
    app = make_app(Settings(database=memory, token=None, origins=[], seconds=10))
    async with app.router.lifespan_context(app):
        messages = asyncio.Queue()
        messages.put_nowait({"type": "websocket.connect"})
        async def send(message):
            if message["type"] == "websocket.send":
                raise OSError("the kitchen has gone")
        scope = {"type": "websocket", "path": "/kitchen", "headers": [], "query_string": b"",
                 "subprotocols": [], "app": app}
        try:
            await app(scope, messages.get, send)
        except Exception:
            pass
        assert not app.state.hub.listeners

asyncio.run(main())
"#;

#[tokio::test]
async fn rust_on_sqlite() {
    let folder = TempDir::new().unwrap();
    suite(Program::Rust, format!("sqlite:{}?mode=rwc", file(&folder))).await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn rust_on_postgres() {
    suite(Program::Rust, postgres("postgres", "rust_suite").await).await;
}

#[tokio::test]
#[ignore = "needs the packages that `cargo book packages` installs"]
async fn python_on_sqlite() {
    let folder = TempDir::new().unwrap();
    suite(
        Program::Python,
        format!("sqlite+aiosqlite:///{}", file(&folder)),
    )
    .await;
}

/// And PostgreSQL.
#[tokio::test]
#[ignore = "needs the packages that `cargo book packages` installs"]
async fn python_on_postgres() {
    suite(
        Program::Python,
        postgres("postgresql+asyncpg", "python_suite").await,
    )
    .await;
}
