//! Reads the logs of a web server, and sends the requests that ended in 5xx again.

mod client;
mod entry;
mod generate;
mod journal;
mod limiter;
mod lines;
mod practice;
mod run;
mod splitmix;
mod target;

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::{ExitCode, exit};
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use flate2::Compression;
use flate2::write::GzEncoder;
use indicatif::{ProgressBar, ProgressStyle};
use reqwest::Method;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tracing::level_filters::LevelFilter;
use tracing::{error, info};
use url::Url;

use client::Policy;
use practice::Practice;
use run::Settings;

// ANCHOR: arguments
/// Reads the logs of a web server, and sends the requests that ended in 5xx again
#[derive(Parser)]
#[command(version, after_help = EXIT_CODES, args_override_self = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// What to log: off, error, warn, info, debug
    #[arg(long, global = true, default_value = "warn")]
    log: LevelFilter,
}

const EXIT_CODES: &str = "Exit codes: 0 all is answered; 1 a file could not be read or written; \
2 wrong arguments; 3 some requests have no answer, run it again; 130 interrupted.";

#[derive(Subcommand)]
enum Command {
    /// Send requests again
    Run(RunArgs),
    /// Make a log, the same for the same seed
    Generate {
        #[arg(long, default_value_t = 7)]
        seed: u64,
        #[arg(long, default_value_t = 1000)]
        lines: u64,
        /// Where to write it; standard output if left out
        #[arg(long)]
        output: Option<PathBuf>,
    },
    /// Start a server that misbehaves, to practice on
    Serve {
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Generate two logs in this folder, serve, and run twice
    Demo,
}

#[derive(Args)]
struct RunArgs {
    /// Logs in the combined format, plain or gzipped
    #[arg(required = true)]
    logs: Vec<PathBuf>,
    /// Where to send the requests, such as http://127.0.0.1:8080
    #[arg(long, value_parser = server)]
    server: String,
    /// The second log: requests as they were sent, and what was answered
    #[arg(long, default_value = "answers.log")]
    answers: PathBuf,
    /// The third: lines that could not be parsed
    #[arg(long, default_value = "unparsed.log")]
    unparsed: PathBuf,
    /// Requests under way at once
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..))]
    concurrency: u16,
    /// Requests per second
    #[arg(long, default_value = "50", value_parser = interval)]
    rate: Duration,
    /// How many of them may follow each other at once
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    burst: u32,
    /// How often a request is sent until it is answered
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..))]
    attempts: u32,
    /// Seconds for one attempt
    #[arg(long, default_value = "10", value_parser = seconds)]
    timeout: Duration,
    /// Seconds, the ceiling of the first pause between attempts
    #[arg(long, default_value = "0.5", value_parser = seconds)]
    pause: Duration,
    /// Seconds, the longest Retry-After to wait for
    #[arg(long, default_value = "60", value_parser = seconds)]
    patience: Duration,
    /// Send requests of this method too, without a body; they may arrive twice
    #[arg(long, value_name = "METHOD")]
    also: Vec<Method>,
    /// For the pauses
    #[arg(long, default_value_t = 7)]
    seed: u64,
    /// Wait for the disk after each answer
    #[arg(long)]
    sync: bool,
}

/// Longer times and slower rates are mistakes, and moments past the end of the clock.
const A_DAY: Duration = Duration::from_secs(24 * 3600);

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().ok();
    seconds
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .filter(|time| *time <= A_DAY)
        .ok_or_else(|| "expected 0 to 86400".to_owned())
}

fn interval(text: &str) -> Result<Duration, String> {
    let rate = text.parse::<f64>().ok();
    rate.and_then(|rate| Duration::try_from_secs_f64(1.0 / rate).ok())
        .filter(|time| *time <= A_DAY)
        .ok_or_else(|| "expected at least one request a day".to_owned())
}

/// A server and nothing else: what follows comes from the logs.
fn server(text: &str) -> Result<String, String> {
    let url: Url = text.parse().map_err(|error| format!("{error}"))?;
    match text.trim_end_matches('/').strip_prefix("http://") {
        Some(host) if !host.contains(['/', '\\', '?', '#', '@']) => {
            Ok(url.origin().ascii_serialization())
        }
        _ => Err("expected http://HOST:PORT".to_owned()),
    }
}
// ANCHOR_END: arguments

impl From<RunArgs> for Settings {
    fn from(args: RunArgs) -> Settings {
        let safe = [Method::GET, Method::HEAD, Method::OPTIONS, Method::TRACE];
        Settings {
            logs: args.logs,
            server: args.server,
            answers: args.answers,
            unparsed: args.unparsed,
            concurrency: args.concurrency.into(),
            interval: args.rate,
            burst: args.burst,
            policy: Policy {
                attempts: args.attempts,
                timeout: args.timeout,
                first: args.pause,
                longest: 60 * args.pause,
                patience: args.patience,
            },
            methods: safe.into_iter().chain(args.also).collect(),
            seed: args.seed,
            sync: args.sync,
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let bar = ProgressBar::new_spinner()
        .with_style(ProgressStyle::with_template("{spinner} {pos} requests, {per_sec}").unwrap());
    let beside = bar.clone();
    tracing_subscriber::fmt()
        .with_max_level(cli.log)
        .with_target(false)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(move || Beside(beside.clone()))
        .init();
    match command(cli.command, &bar).await {
        Ok(code) => code,
        Err(error) => {
            error!("{error}");
            ExitCode::from(1)
        }
    }
}

/// Standard error, beside a progress bar.
struct Beside(ProgressBar);

impl Write for Beside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.suspend(|| io::stderr().write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

async fn command(command: Command, bar: &ProgressBar) -> io::Result<ExitCode> {
    match command {
        Command::Run(args) => {
            let stop = CancellationToken::new();
            stop_on_signal(stop.clone())?;
            let summary = run::run(args.into(), bar, stop.clone()).await?;
            bar.finish_and_clear();
            print!("{summary}");
            Ok(ExitCode::from(match () {
                () if stop.is_cancelled() => 130,
                () if summary.unreadable > 0 => 1,
                () if summary.has_unanswered() => 3,
                () => 0,
            }))
        }
        Command::Generate {
            seed,
            lines,
            output,
        } => {
            let output: Box<dyn Write> = match output {
                Some(path) => Box::new(File::create(path)?),
                None => Box::new(io::stdout()),
            };
            write_log(output, seed, lines)?.flush()?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Serve { port } => {
            let listener = TcpListener::bind(("127.0.0.1", port)).await?;
            println!("http://{}", listener.local_addr()?);
            axum::serve(listener, Practice::default().app()).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Demo => demo(bar).await,
    }
}

fn write_log<W: Write>(output: W, seed: u64, lines: u64) -> io::Result<W> {
    let mut output = BufWriter::new(output);
    for line in generate::log(seed, lines) {
        output.write_all(&line)?;
    }
    Ok(output.into_inner()?)
}

// ANCHOR: signals
/// The first signal ends it in order, the second at once.
fn stop_on_signal(stop: CancellationToken) -> io::Result<()> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::spawn(async move {
        for times in 1.. {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            if times == 2 {
                exit(130);
            }
            info!("requests under way are finished; once more stops at once");
            stop.cancel();
        }
    });
    Ok(())
}
// ANCHOR_END: signals

/// Sends what two logs have, to a server that is repaired between two runs.
async fn demo(bar: &ProgressBar) -> io::Result<ExitCode> {
    write_log(File::create("access.log")?, 7, 400)?;
    let gzip = GzEncoder::new(File::create("access.log.1")?, Compression::default());
    write_log(gzip, 6, 600)?.finish()?;

    let practice = Practice::default();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let server = format!("http://{}", listener.local_addr()?);
    let app = practice.app();
    tokio::spawn(async { axum::serve(listener, app).await });

    for (what, logs) in [
        ("the first run", ["access.log.1", "access.log"]),
        ("repaired, in another order", ["access.log", "access.log.1"]),
    ] {
        let arguments = [
            "run", "--rate", "1000", "--pause", "0.01", "--server", &server,
        ];
        let cli = Cli::parse_from(["refirer"].into_iter().chain(arguments).chain(logs));
        if let Command::Run(args) = cli.command {
            println!("{what}");
            print!(
                "{}",
                run::run(args.into(), bar, CancellationToken::new()).await?
            );
        }
        practice.repair();
    }
    bar.finish_and_clear();
    let answers = std::fs::read_to_string("answers.log")?;
    println!("answers.log: {} lines", answers.lines().count());
    Ok(ExitCode::SUCCESS)
}
