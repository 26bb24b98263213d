//! Logs in, requests out, answers into the journal.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::fd::AsFd;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures::StreamExt;
use indicatif::ProgressBar;
use reqwest::Method;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use tokio_util::sync::CancellationToken;
use tracing::{error, info, warn};

use crate::client::{Answer, Client, Policy};
use crate::entry::{Entry, parse_line};
use crate::journal::{Counts, Journal, Key, Torn, key_of};
use crate::limiter::Limiter;
use crate::lines::{self, Line};
use crate::splitmix::SplitMix64;
use crate::target::marked_request;

pub struct Settings {
    pub logs: Vec<PathBuf>,
    pub server: String,
    pub answers: PathBuf,
    pub unparsed: PathBuf,
    pub concurrency: usize,
    pub interval: Duration,
    pub burst: u32,
    pub policy: Policy,
    pub methods: Vec<Method>,
    pub seed: u64,
    pub sync: bool,
}

/// A request that is to be sent again.
struct Job {
    key: Key,
    method: Method,
    target: String,
    logged: Vec<u8>,
}

impl Job {
    /// What the journal says of an answer: the logged line with the request as
    /// it was sent and the new status and size, and then the key of the old line.
    fn answered(&self, answer: &Answer) -> io::Result<Vec<u8>> {
        let request = format!("{} {} HTTP/1.1", self.method, self.target);
        let entry = Entry {
            request: request.into_bytes().into(),
            status: answer.status,
            size: Some(answer.size),
            ..parse_line(&self.logged).map_err(io::Error::other)?
        };
        let key = format!(" {:032x}", self.key);
        Ok([&entry.to_line(), key.as_bytes()].concat())
    }
}

/// What was done, to be printed.
#[derive(Default)]
pub struct Summary {
    lines: u64,
    unparsed: u64,
    failed: u64,
    answered_before: u64,
    not_sent: BTreeMap<String, u64>,
    pub unreadable: u64,
    answers: BTreeMap<u16, u64>,
    unanswered: BTreeMap<String, u64>,
}

impl Summary {
    /// Whether requests are left that may be answered another time.
    pub fn has_unanswered(&self) -> bool {
        !self.unanswered.is_empty()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "lines:           {:5}", self.lines)?;
        writeln!(f, "not parsed:      {:5}", self.unparsed)?;
        writeln!(f, "ended in 5xx:    {:5}", self.failed)?;
        writeln!(f, "answered before: {:5}", self.answered_before)?;
        by_kind(f, "not sent:", &self.not_sent)?;
        by_kind(f, "answered:", &self.answers)?;
        by_kind(f, "no answer:", &self.unanswered)
    }
}

fn by_kind<K: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    label: &str,
    counts: &BTreeMap<K, u64>,
) -> fmt::Result {
    write!(f, "{label:16} {:5}", counts.values().sum::<u64>())?;
    for (number, (kind, count)) in counts.iter().enumerate() {
        let before = if number == 0 { "  (" } else { ", " };
        write!(f, "{before}{kind}: {count}")?;
    }
    writeln!(f, "{}", if counts.is_empty() { "" } else { ")" })
}

// ANCHOR: run
/// Sends what the logs have and the journal has not. An error is one of the
/// journals: what is answered could not be written.
pub async fn run(
    settings: Settings,
    bar: &ProgressBar,
    stop: CancellationToken,
) -> io::Result<Summary> {
    refuse_own_files(&settings)?;
    let (answers, done) = Journal::open(&settings.answers, settings.sync, Torn::Cut, answer_key)
        .map_err(|error| named(&settings.answers, &error))?;
    let any_line = |line: &[u8]| Some(key_of(line));
    let (unparsed, kept) = Journal::open(&settings.unparsed, settings.sync, Torn::Kept, any_line)
        .map_err(|error| named(&settings.unparsed, &error))?;
    let limiter = Limiter::new(settings.interval, settings.burst);
    let policy = settings.policy.clone();
    let client =
        Client::new(&settings.server, policy, limiter, stop.clone()).map_err(io::Error::other)?;
    let (concurrency, seed) = (settings.concurrency, settings.seed);
    let path = settings.answers.clone();

    // The reader waits while this channel is full: the logs may be larger than
    // the memory.
    let (sender, jobs) = mpsc::channel(concurrency);
    let reader = Reader {
        settings,
        done,
        kept,
        unparsed,
        jobs: sender,
        stop: stop.clone(),
        summary: Summary::default(),
    };
    let reader = tokio::task::spawn_blocking(move || reader.read());

    // They run at once, but in one task: a `RefCell` is enough.
    let outcomes = RefCell::new(Summary::default());
    let broken = RefCell::new(None);
    let number = Cell::new(seed);
    ReceiverStream::new(jobs)
        .take_until(stop.clone().cancelled_owned())
        .for_each_concurrent(concurrency, async |job: Job| {
            let mut jitter = SplitMix64(number.replace(number.get().wrapping_add(1)));
            let sent = client.send(&job.method, &job.target, &mut jitter).await;
            let mut outcomes = outcomes.borrow_mut();
            match sent.result {
                // Once it is written it is not sent again.
                Ok(answer) => match job.answered(&answer).and_then(|line| answers.append(&line)) {
                    Ok(()) => *outcomes.answers.entry(answer.status).or_insert(0) += 1,
                    Err(error) => {
                        let error = named(&path, &error);
                        // Those after the first only say that it is closed.
                        broken.borrow_mut().get_or_insert(error);
                        stop.cancel();
                    }
                },
                Err(failure) => {
                    warn!("{} {}: {failure}", job.method, job.target);
                    *outcomes.unanswered.entry(failure.to_string()).or_insert(0) += 1;
                }
            }
            bar.inc(1);
        })
        .await;

    let mut summary = reader.await.map_err(io::Error::other)??;
    if let Some(error) = broken.into_inner() {
        return Err(error);
    }
    let outcomes = outcomes.into_inner();
    summary.answers = outcomes.answers;
    summary.unanswered = outcomes.unanswered;
    Ok(summary)
}
// ANCHOR_END: run

/// `*.log` may be more than was meant: to read what is being written has no end.
fn refuse_own_files(settings: &Settings) -> io::Result<()> {
    let mut own = Vec::new();
    for path in [&settings.answers, &settings.unparsed] {
        // Only what exists has an inode; the name is not enough, there are links.
        let mut options = OpenOptions::new();
        let file = options.append(true).create(true).open(path);
        let metadata = file.and_then(|file| file.metadata());
        let metadata = metadata.map_err(|error| named(path, &error))?;
        own.push((metadata.dev(), metadata.ino()));
    }
    // A message about a line of the messages would be the next line.
    let messages = File::from(io::stderr().as_fd().try_clone_to_owned()?).metadata()?;
    own.push((messages.dev(), messages.ino()));
    for log in &settings.logs {
        // What cannot be read is reported when it is its turn.
        let metadata = fs::metadata(log);
        if metadata.is_ok_and(|metadata| own.contains(&(metadata.dev(), metadata.ino()))) {
            let error = io::Error::new(io::ErrorKind::InvalidInput, "written, so not read");
            return Err(named(log, &error));
        }
    }
    Ok(())
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// The key that ends a line of the journal of answers.
fn answer_key(line: &[u8]) -> Option<Key> {
    let (entry, key) = line.split_last_chunk::<32>()?;
    parse_line(entry.strip_suffix(b" ")?).ok()?;
    Key::from_str_radix(str::from_utf8(key).ok()?, 16).ok()
}

/// The thread that reads the logs.
struct Reader {
    settings: Settings,
    done: Counts,
    kept: Counts,
    unparsed: Journal,
    jobs: mpsc::Sender<Job>,
    stop: CancellationToken,
    summary: Summary,
}

impl Reader {
    fn read(mut self) -> io::Result<Summary> {
        for path in self.settings.logs.clone() {
            let lines = match lines::open(&path) {
                Ok(lines) => lines,
                Err(error) => {
                    self.unreadable(&path, &error);
                    continue;
                }
            };
            for line in lines {
                if self.stop.is_cancelled() {
                    return Ok(self.summary);
                }
                match line {
                    Ok(line) => {
                        if let Err(error) = self.line(&path, &line) {
                            self.stop.cancel();
                            return Err(named(&self.settings.unparsed, &error));
                        }
                    }
                    Err(error) => {
                        self.unreadable(&path, &error);
                        break;
                    }
                }
            }
        }
        Ok(self.summary)
    }

    fn line(&mut self, path: &Path, line: &Line) -> io::Result<()> {
        self.summary.lines += 1;
        let place = format_args!("{}:{}", path.display(), line.number);
        let parsed = match line.whole {
            true => parse_line(&line.bytes).map_err(|reason| reason.to_string()),
            false => Err("a line that is too long".to_owned()),
        };
        match parsed {
            Ok(entry) if (500..600).contains(&entry.status) => {
                self.summary.failed += 1;
                if let Err(reason) = self.job(&line.bytes, &entry) {
                    info!("{place}: not sent: {reason}");
                    *self.summary.not_sent.entry(reason).or_insert(0) += 1;
                }
            }
            Ok(_) => {}
            Err(reason) => {
                self.summary.unparsed += 1;
                warn!("{place}: not parsed: {reason}");
                if line.whole && !self.kept.take(key_of(&line.bytes)) {
                    self.unparsed.append(&line.bytes)?;
                }
            }
        }
        Ok(())
    }

    /// Hands on a request that has no answer yet. An error is why it is not sent.
    fn job(&mut self, line: &[u8], entry: &Entry<'_>) -> Result<(), String> {
        let (method, target) =
            marked_request(&entry.request).map_err(|refusal| refusal.to_string())?;
        if !self.settings.methods.contains(&method) {
            return Err(method.to_string());
        }
        let key = key_of(line);
        if self.done.take(key) {
            self.summary.answered_before += 1;
            return Ok(());
        }
        // An error says that the other end has stopped.
        let _ = self.jobs.blocking_send(Job {
            key,
            method,
            target,
            logged: line.to_vec(),
        });
        Ok(())
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        error!("{}: {error}", path.display());
        self.summary.unreadable += 1;
    }
}
