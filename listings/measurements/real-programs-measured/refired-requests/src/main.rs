//! What surrounds a run of the re-firer, to be measured: `refired-requests dense
//! 1000 target/release/refirer`, in an empty folder.

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::process::{ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::Router;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tokio::net::TcpListener;
use tokio::process::Command;
use tokio::time::sleep;

/// A log of distinct lines. Each request that is to be sent again is followed by
/// `others` that are not.
fn write_log(path: &str, requests: u64, others: u64) -> io::Result<()> {
    let mut log = BufWriter::new(File::create(path)?);
    let mut random = StdRng::seed_from_u64(7);
    for number in 0..requests * (1 + others) {
        let failed = number % (1 + others) == 0;
        let status = if failed { 503 } else { 200 };
        let (host, size) = (random.random::<u8>(), random.random_range(100..100_000));
        writeln!(
            log,
            "203.0.113.{host} - - [10/Oct/2026:13:55:36 +0000] \
             \"GET /articles/{number}?lang=fr HTTP/1.1\" {status} {size} \
             \"https://example.org/\" \"Mozilla/5.0 (X11; Linux x86_64)\""
        )?;
    }
    log.flush()
}

// ANCHOR: cases
async fn refire(case: &str, size: u64, mut refirer: Command) -> Result<String, Box<dyn Error>> {
    let (others, pause) = match case {
        "dense" => (0, Duration::ZERO),
        "sparse" => (99, Duration::ZERO),
        "slow" => (0, Duration::from_millis(20)),
        _ => return Err("there is no such case".into()),
    };
    write_log("access.log", size, others)?;

    let sent = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&sent);
    let app = Router::new().fallback(async move || {
        counted.fetch_add(1, Ordering::Relaxed);
        if !pause.is_zero() {
            sleep(pause).await;
        }
        "an article"
    });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let server = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, app).await });

    refirer.args(["run", "access.log", "--server", &server]);
    // More than it can reach: these are not what is measured.
    refirer.args([
        "--rate",
        "1000000",
        "--burst",
        "1000",
        "--concurrency",
        "32",
    ]);
    let status = refirer.stdout(Stdio::null()).status().await?;
    if !status.success() {
        return Err(format!("the re-firer ended with {status}").into());
    }
    let answers = fs::read_to_string("answers.log")?.lines().count();
    let sent = sent.load(Ordering::Relaxed);
    Ok(format!("{sent} requests sent, {answers} answers written"))
}
// ANCHOR_END: cases

/// One thread for the server, which leaves a core to what is measured.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (Some(case), Some(size), Some(program)) = (args.next(), args.next(), args.next()) else {
        eprintln!("usage: refired-requests CASE SIZE PROGRAM [ARGUMENT]...");
        return Ok(ExitCode::from(2));
    };
    let mut refirer = Command::new(program);
    refirer.args(args).kill_on_drop(true);
    println!("{}", refire(&case, size.parse()?, refirer).await?);
    Ok(ExitCode::SUCCESS)
}
