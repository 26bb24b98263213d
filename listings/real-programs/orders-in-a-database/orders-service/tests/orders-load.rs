//! The service under load, and stopped in the middle of it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use reqwest::Client;
use serde_json::json;
use sqlx::Connection;
use tempfile::{NamedTempFile, TempDir};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

const HANGS: Duration = Duration::from_secs(60);

struct Server {
    child: Child,
    url: String,
}

impl Server {
    fn start(folder: &TempDir) -> Server {
        let file = folder.path().join("orders.db");
        let mut child = Command::new(env!("CARGO_BIN_EXE_orders-service"))
            .args(["--listen", "127.0.0.1:0", "--database"])
            .arg(format!("sqlite:{}?mode=rwc", file.display()))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let stdout = child.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        let url = line
            .trim()
            .strip_prefix("listening on ")
            .unwrap()
            .to_owned();
        Server { child, url }
    }

    async fn orders(&self) -> u64 {
        let all = reqwest::get(format!("{}/orders.ndjson", self.url))
            .await
            .unwrap();
        all.text().await.unwrap().lines().count() as u64
    }

    /// What it holds in memory, in bytes.
    fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .unwrap();
        line.split_whitespace()
            .next()
            .unwrap()
            .parse::<u64>()
            .unwrap()
            * 1024
    }

    fn terminate(&self) {
        kill(
            Pid::from_raw(self.child.id().cast_signed()),
            Signal::SIGTERM,
        )
        .unwrap();
    }

    async fn ends_in_order(&mut self) {
        let exited = async {
            loop {
                if let Some(status) = self.child.try_wait().unwrap() {
                    return status;
                }
                sleep(Duration::from_millis(20)).await;
            }
        };
        assert!(timeout(HANGS, exited).await.expect("it ends").success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

// ANCHOR: shutdown_load
#[tokio::test]
async fn a_shutdown_under_load_loses_no_order() {
    for placed_before in [1, 50, 333] {
        let folder = TempDir::new().unwrap();
        let mut server = Server::start(&folder);
        let answered = Arc::new(AtomicU64::new(0));
        let mut clients = JoinSet::new();
        for table in 1..=16 {
            let (answered, url) = (Arc::clone(&answered), format!("{}/orders", server.url));
            clients.spawn(async move {
                let client = Client::new();
                let order = json!({"table": table, "lines": [{"dish": "soup", "quantity": 1}]});
                // Until the service refuses the connection.
                while let Ok(answer) = client.post(&url).json(&order).send().await {
                    assert_eq!(answer.status(), 201);
                    answer.bytes().await.expect("a whole answer");
                    answered.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        while answered.load(Ordering::Relaxed) < placed_before {
            sleep(Duration::from_millis(1)).await;
        }
        server.terminate();
        let ended = timeout(HANGS, clients.join_all()).await;
        ended.expect("clients end");
        server.ends_in_order().await;

        let again = Server::start(&folder);
        assert_eq!(again.orders().await, answered.load(Ordering::Relaxed));
    }
}
// ANCHOR_END: shutdown_load

fn wrk(server: &Server, script: &str, seconds: &str) -> (u64, String) {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(script.as_bytes()).unwrap();
    let output = Command::new("wrk")
        .args([
            "--threads",
            "2",
            "--connections",
            "32",
            "--duration",
            seconds,
            "--script",
        ])
        .args([file.path().to_str().unwrap(), &server.url])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let requests = text
        .lines()
        .find_map(|line| line.split_once(" requests in "));
    let requests = requests.unwrap_or_else(|| panic!("{text}")).0;
    (requests.trim().parse().unwrap(), text)
}

/// Two placed orders with 200,000 paid ones between them: a page reads its own lines.
#[tokio::test]
async fn a_page_by_status_takes_no_memory() {
    let folder = TempDir::new().unwrap();
    let server = Server::start(&folder);
    let order = json!({"table": 1, "lines": [{"dish": "soup", "quantity": 1}]});
    let orders = format!("{}/orders", server.url);
    let place = async || {
        let answer = Client::new().post(&orders).json(&order).send().await;
        assert_eq!(answer.unwrap().status(), 201);
    };
    place().await;
    sqlx::any::install_default_drivers();
    let file = format!("sqlite:{}", folder.path().join("orders.db").display());
    let mut database = sqlx::AnyConnection::connect(&file).await.unwrap();
    for sql in [
        "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 200001)
         INSERT INTO orders (id, table_number, status) SELECT i, 1, 'paid' FROM n",
        "INSERT INTO order_lines SELECT id, 0, 'soup', 1, 450 FROM orders WHERE id > 1",
    ] {
        sqlx::query(sql).execute(&mut database).await.unwrap();
    }
    place().await;
    let before = server.resident();
    let list = reqwest::get(format!("{orders}?status=placed&limit=2")).await;
    let list: Vec<serde_json::Value> = list.unwrap().json().await.unwrap();
    assert_eq!(list.len(), 2);
    let after = server.resident();
    assert!(after < before + (20 << 20), "{before} bytes, then {after}");
}

// ANCHOR: wrk
const PLACE: &str = r#"
wrk.method, wrk.path = "POST", "/orders"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"table": 7, "lines": [{"dish": "soup", "quantity": 1}]}'
"#;

#[tokio::test]
#[ignore = "needs `wrk` on the PATH"]
async fn wrk_sees_no_error_and_memory_stays_flat() {
    let folder = TempDir::new().unwrap();
    let mut server = Server::start(&folder);
    let (mut answered, mut warm) = (0, 0);
    for run in 0..5 {
        let (requests, text) = wrk(&server, PLACE, "2s");
        assert!(
            !text.contains("errors") && !text.contains("Non-2xx"),
            "{text}"
        );
        answered += requests;
        if run == 0 {
            warm = server.resident();
        }
    }
    let after = server.resident();
    assert!(after < 2 * warm, "{warm} bytes, and then {after}");
    // Each of 32 connections can have one order on its way when a run of wrk ends.
    let orders = server.orders().await;
    assert!((answered..=answered + 5 * 32).contains(&orders), "{orders}");
    server.terminate();
    server.ends_in_order().await;
}
// ANCHOR_END: wrk
