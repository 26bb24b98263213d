//! What surrounds a run of the orders service, to be measured: `served-orders mixed
//! 1000 target/release/orders-service`, in an empty folder.

use std::env;
use std::error::Error;
use std::process::{ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::json;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::task::JoinSet;

type Failure = Box<dyn Error + Send + Sync>;

const CONNECTIONS: usize = 32;

/// Starts it on a free port, with its database in memory, and waits until it says
/// where it listens.
async fn start(mut service: Command) -> Result<(Child, String), Failure> {
    let mut args = service.as_std().get_args();
    let memory = match args.any(|arg| arg.to_string_lossy().ends_with(".py")) {
        true => "sqlite+aiosqlite:///:memory:",
        false => "sqlite::memory:",
    };
    service.args(["--listen", "127.0.0.1:0", "--database", memory]);
    service.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = service.spawn()?;
    let stdout = child.stdout.take().ok_or("no standard output")?;
    let line = BufReader::new(stdout).lines().next_line().await?;
    let line = line.ok_or("the service has ended")?;
    let url = line.strip_prefix("listening on ").ok_or("no address")?;
    Ok((child, url.to_owned()))
}

// ANCHOR: cases
async fn place(client: &Client, url: &str) -> Result<StatusCode, Failure> {
    let lines = json!([{"dish": "soup", "quantity": 2}, {"dish": "coffee", "quantity": 1}]);
    let order = json!({"table": 7, "lines": lines});
    status(client.post(format!("{url}/orders")).json(&order)).await
}

async fn read(client: &Client, url: &str) -> Result<StatusCode, Failure> {
    status(client.get(format!("{url}/orders/1"))).await
}

async fn status(request: RequestBuilder) -> Result<StatusCode, Failure> {
    let answer = request.send().await?;
    let status = answer.status();
    answer.bytes().await?;
    Ok(status)
}

/// Sends requests over connections that are kept; every fourth places an order.
async fn mixed(size: u64, url: &str) -> Result<Vec<StatusCode>, Failure> {
    let client = Client::builder().no_proxy().build()?;
    // The order that the others read.
    place(&client, url).await?;
    let next = Arc::new(AtomicU64::new(0));
    let mut connections = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (client, url, next) = (client.clone(), url.to_owned(), Arc::clone(&next));
        connections.spawn(async move {
            let mut answers = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= size {
                    return Ok(answers);
                }
                answers.push(match number % 4 {
                    3 => place(&client, &url).await?,
                    _ => read(&client, &url).await?,
                });
            }
        });
    }
    let answers = connections.join_all().await;
    let answers: Result<Vec<Vec<_>>, Failure> = answers.into_iter().collect();
    Ok(answers?.concat())
}
// ANCHOR_END: cases

/// One thread for the client, which leaves a core to the service.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Failure> {
    let mut args = env::args().skip(1);
    let (Some(case), Some(size), Some(program)) = (args.next(), args.next(), args.next()) else {
        eprintln!("usage: served-orders CASE SIZE PROGRAM [ARGUMENT]...");
        return Ok(ExitCode::from(2));
    };
    if case != "mixed" {
        return Err("there is no such case".into());
    }
    let mut service = Command::new(program);
    service.args(args).kill_on_drop(true);
    let (mut service, url) = start(service).await?;
    let answers = mixed(size.parse()?, &url).await?;
    let id = service.id().ok_or("the service has ended")?;
    kill(Pid::from_raw(id.cast_signed()), Signal::SIGTERM)?;
    service.wait().await?;

    let count = |status| answers.iter().filter(|answer| **answer == status).count();
    let (were_read, were_placed) = (count(StatusCode::OK), count(StatusCode::CREATED));
    println!("{were_read} orders read, {were_placed} placed");
    Ok(ExitCode::SUCCESS)
}
