//! What the re-firer promises, tried from outside on the program in Rust and on
//! the one in Python: killed, interrupted, on a full disk, with a server that
//! misbehaves. The server keeps the truth.

#[path = "../src/splitmix.rs"]
mod splitmix;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use splitmix::SplitMix64;
use tempfile::{TempDir, tempdir};

/// Longer than anything here takes: what has not come by then hangs.
const HANGS: Duration = Duration::from_secs(60);

/// The command that starts it.
type Program = fn() -> Command;

fn rust() -> Command {
    Command::new(env!("CARGO_BIN_EXE_refirer"))
}

fn python() -> Command {
    let mut command = Command::new(std::env::var_os("PYTHON").unwrap_or("python3".into()));
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("main.py"));
    command
}

macro_rules! on_both {
    ($($check:ident)*) => {
        $(mod $check {
            #[test]
            fn rust() {
                super::$check(super::rust);
            }

            #[test]
            #[ignore = "needs the packages that `cargo book packages` installs"]
            fn python() {
                super::$check(super::python);
            }
        })*
    };
}

on_both! {
    killed_at_a_hundred_moments
    interrupted_in_order
    interrupted_twice
    on_a_full_disk
    on_a_full_disk_for_the_third_log
    server_that_misbehaves
    one_at_a_time
    what_it_writes_is_not_read
    what_it_did_not_write_is_kept
    what_it_sends_is_logged_too
    a_long_line_stays_where_it_is
    retry_after_concerns_all
    surplus_is_not_the_next_answer
    no_cookies
    damaged_gzip
    same_log_for_the_same_seed
    finished_by_the_other
    wrong_arguments
}

/// What the pages before explain is what this program uses.
#[test]
fn the_earlier_steps_have_the_same_modules() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let steps = here.parent().and_then(Path::parent).unwrap();
    for (step, modules) in [
        (
            "log-lines/log-lines",
            ["entry", "generate", "lines", "splitmix"],
        ),
        (
            "send-again/send-again",
            ["client", "limiter", "splitmix", "target"],
        ),
    ] {
        for module in modules {
            for file in [format!("src/{module}.rs"), format!("{module}.py")] {
                let [there, here] = [&steps.join(step), here].map(|folder| {
                    let text = fs::read_to_string(folder.join(&file)).unwrap();
                    let lines = text.lines().map(str::trim);
                    let code = lines.filter(|line| !line.is_empty() && !line.contains("ANCHOR"));
                    code.map(str::to_owned).collect::<Vec<_>>()
                });
                assert_eq!(there, here, "{step}/{file}");
            }
        }
    }
}

/// How often something occurs, by target.
type Counts = BTreeMap<String, u32>;

fn count(targets: impl IntoIterator<Item = String>) -> Counts {
    let mut counts = Counts::new();
    for target in targets {
        *counts.entry(target).or_default() += 1;
    }
    counts
}

/// A server that answers each target as the plan says, and keeps the truth.
struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    /// Something happens: a request came, or its answer was sent.
    events: Receiver<()>,
    stopping: Arc<AtomicBool>,
    accepting: JoinHandle<Vec<JoinHandle<()>>>,
}

/// Writes the answer to a request for this target.
type Plan = dyn Fn(&str, &mut TcpStream) -> std::io::Result<()> + Send + Sync;

impl Server {
    fn start(
        plan: impl Fn(&str, &mut TcpStream) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Server {
        Server::with_answers(u64::MAX, plan)
    }

    /// It gives that many answers, and leaves all other requests without one.
    fn with_answers(
        answers: u64,
        plan: impl Fn(&str, &mut TcpStream) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Server {
        let plan: Arc<Plan> = Arc::new(plan);
        let answers = Arc::new(AtomicU64::new(answers));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let stopping = Arc::new(AtomicBool::new(false));
        let (sender, events) = channel();
        let (truth, stop) = (Arc::clone(&requests), Arc::clone(&stopping));
        let accepting = thread::spawn(move || {
            let mut connections = Vec::new();
            for stream in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                let (truth, sender, stream) = (Arc::clone(&truth), sender.clone(), stream.unwrap());
                let (answers, plan) = (Arc::clone(&answers), Arc::clone(&plan));
                connections.push(thread::spawn(move || {
                    // Ends when the client hangs up.
                    let _ = serve(stream, &truth, &sender, &answers, &*plan);
                }));
            }
            connections
        });
        Server {
            address,
            requests,
            events,
            stopping,
            accepting,
        }
    }

    /// Waits for that many events.
    fn wait_for(&self, events: u64) {
        for _ in 0..events {
            self.events.recv_timeout(HANGS).unwrap();
        }
    }

    /// All requests that were sent to it, including those that it had not read
    /// when the client was killed.
    fn stop(self) -> Counts {
        self.stopping.store(true, Ordering::SeqCst);
        // The last in the queue of the listener.
        drop(TcpStream::connect(self.address));
        for connection in self.accepting.join().unwrap() {
            connection.join().unwrap();
        }
        count(self.requests.lock().unwrap().drain(..))
    }
}

fn serve(
    mut stream: TcpStream,
    truth: &Mutex<Vec<String>>,
    events: &Sender<()>,
    answers: &AtomicU64,
    plan: &Plan,
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if reader.read_line(&mut head)? == 0 {
                return Ok(());
            }
        }
        let mut target = head.split(' ').nth(1).unwrap_or_default().to_owned();
        if head.to_ascii_lowercase().contains("\r\ncookie:") {
            target += " with a cookie";
        }
        truth.lock().unwrap().push(target.clone());
        let _ = events.send(());
        if answers
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                left.checked_sub(1)
            })
            .is_err()
        {
            // Until the client is gone.
            while reader.read_line(&mut head)? > 0 {}
            return Ok(());
        }
        plan(&target, &mut stream)?;
        let _ = events.send(());
    }
}

fn fine(_: &str, stream: &mut TcpStream) -> std::io::Result<()> {
    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
}

/// A folder with logs, and how the program is run in it.
struct Site {
    folder: TempDir,
    program: Program,
}

impl Site {
    fn new(program: Program) -> Site {
        let folder = tempdir().unwrap();
        Site { folder, program }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        String::from_utf8_lossy(&fs::read(self.path(name)).unwrap_or_default()).into_owned()
    }

    fn append(&self, name: &str, text: &str) {
        let mut options = fs::OpenOptions::new();
        let mut file = options
            .append(true)
            .create(true)
            .open(self.path(name))
            .unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }

    fn command(&self, server: &Server, logs: &[&str]) -> Command {
        let mut command = (self.program)();
        command
            .args(["run", "--server", &format!("http://{}", server.address)])
            .args(["--concurrency", "4", "--rate", "100000", "--attempts", "2"])
            .args(["--pause", "0.01", "--timeout", "30"])
            .args(logs)
            .current_dir(self.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, server: &Server, logs: &[&str]) -> Output {
        self.command(server, logs).output().unwrap()
    }

    /// The targets whose answers are written, without the mark.
    fn written(&self) -> Counts {
        let answers = self.read("answers.log");
        let whole = answers.rfind('\n').map_or("", |end| &answers[..=end]);
        count(whole.lines().map(|line| {
            let request = line.split('"').nth(1).unwrap();
            request.split(' ').nth(1).unwrap().to_owned()
        }))
    }
}

fn line(target: &str, status: u16) -> String {
    format!(
        "203.0.113.7 - - [10/Oct/2026:13:55:36 +0200] \"GET {target} HTTP/1.1\" {status} - \"-\" \"-\"\n"
    )
}

fn logged(targets: &[String]) -> String {
    targets.iter().map(|target| line(target, 503)).collect()
}

/// What is sent for them.
fn marked(targets: &[String]) -> Counts {
    count(targets.iter().map(|target| format!("{target}?retry=True")))
}

fn numbered(numbers: std::ops::Range<u32>) -> Vec<String> {
    numbers.map(|number| format!("/{number}")).collect()
}

fn code(output: &Output) -> i32 {
    let code = output.status.code();
    code.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

// ANCHOR: kill
const KILLS: u64 = 100;

fn killed_at_a_hundred_moments(program: Program) {
    let site = Site::new(program);
    // Fifty of the requests are logged twice, in the same words.
    let mut requests = numbered(0..500);
    requests.extend(numbered(0..50));
    let bad = "not a line\n\nnor this\nnot a line\n";
    site.append(
        "access.log",
        &(bad.to_owned() + &line("/not-failed", 200) + &logged(&requests)),
    );

    let mut rng = SplitMix64(7);
    let mut received = Counts::new();
    let mut logs = vec!["access.log"];
    for killed in 0..=KILLS {
        // A log is rotated, and another grows meanwhile.
        if killed == 30 {
            fs::rename(site.path("access.log"), site.path("access.log.1")).unwrap();
            logs.insert(rng.below(2) as usize, "access.log.1");
        }
        if killed >= 30 && killed % 10 == 0 {
            let more = numbered(1000 + killed as u32..1005 + killed as u32);
            site.append("access.log", &logged(&more));
            requests.extend(more);
            logs.swap(0, 1);
        }

        let written = site.written();
        // So few answers that there is always something left to kill.
        let answers = if killed < KILLS {
            rng.below(7)
        } else {
            u64::MAX
        };
        let server = Server::with_answers(answers, fine);
        let mut child = site.command(&server, &logs).spawn().unwrap();
        if killed < KILLS {
            if rng.below(10) == 0 {
                // Before it has sent anything, perhaps.
                thread::sleep(Duration::from_millis(rng.below(50)));
            } else {
                // Each answered request is two events, and four more are under way.
                server.wait_for(rng.below(2 * answers + 4 + 1));
            }
            thread::sleep(Duration::from_micros(rng.below(300)));
            assert!(
                child.try_wait().unwrap().is_none(),
                "there was nothing left to kill"
            );
            child.kill().unwrap();
            child.wait().unwrap();
        } else {
            assert_eq!(code(&child.wait_with_output().unwrap()), 0);
        }

        // In this run, none was sent whose answer was written before it.
        for (target, times) in server.stop() {
            let left = marked(&requests)[&target] - written.get(&target).unwrap_or(&0);
            assert!(
                times <= left,
                "{target} was sent {times} times, and {left} were left"
            );
            *received.entry(target).or_default() += times;
        }
        // As if it had been killed in the middle of a line.
        if killed < KILLS && rng.below(4) == 0 && !site.written().is_empty() {
            let torn = line("/torn", 503);
            site.append(
                "answers.log",
                &torn[..rng.below(torn.len() as u64) as usize],
            );
        }
    }

    // No request is lost, each answer is written once, and what was sent twice was
    // under way when the program was killed.
    let expected = marked(&requests);
    assert_eq!(site.written(), expected);
    let twice: u32 = received.values().sum::<u32>() - expected.values().sum::<u32>();
    assert!(
        expected
            .iter()
            .all(|(target, times)| received[target] >= *times)
    );
    assert!(twice <= 4 * KILLS as u32, "{twice}");
    assert_eq!(site.read("unparsed.log"), bad);
    println!("{} requests, {twice} of them sent twice", requests.len());
}
// ANCHOR_END: kill

/// Takes a while over each answer.
fn slowly(target: &str, stream: &mut TcpStream) -> std::io::Result<()> {
    thread::sleep(Duration::from_millis(200));
    fine(target, stream)
}

fn signal(child: &Child, signal: Signal) {
    kill(Pid::from_raw(child.id() as i32), signal).unwrap();
}

fn interrupted_in_order(program: Program) {
    for by in [Signal::SIGINT, Signal::SIGTERM] {
        let site = Site::new(program);
        let requests = numbered(0..30);
        site.append("access.log", &logged(&requests));
        let server = Server::start(slowly);
        let child = site.command(&server, &["access.log"]).spawn().unwrap();
        server.wait_for(6);
        signal(&child, by);
        assert_eq!(code(&child.wait_with_output().unwrap()), 130);
        let first = server.stop();
        assert!(first.len() < 30, "it did not stop");
        assert_eq!(site.written(), first, "what was under way has its answer");

        let server = Server::start(fine);
        assert_eq!(code(&site.run(&server, &["access.log"])), 0);
        assert_eq!(server.stop().len(), 30 - first.len(), "each was sent once");
        assert_eq!(site.written(), marked(&requests));
    }
}

fn never(_: &str, _: &mut TcpStream) -> std::io::Result<()> {
    thread::sleep(Duration::from_secs(5));
    Ok(())
}

fn interrupted_twice(program: Program) {
    let site = Site::new(program);
    site.append("access.log", &logged(&numbered(0..30)));
    let server = Server::start(never);
    let mut child = site
        .command(&server, &["access.log", "--log", "info"])
        .spawn()
        .unwrap();
    server.wait_for(1);
    signal(&child, Signal::SIGINT);
    let mut stderr = BufReader::new(child.stderr.take().unwrap()).lines();
    assert!(stderr.any(|line| line.unwrap().contains("once more")));
    signal(&child, Signal::SIGINT);
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(server.stop().len() <= 4);
    assert!(site.written().is_empty());
}

/// No file may be longer than so many blocks, of 512 or 1,024 bytes as the shell
/// counts them.
fn with_a_full_disk(site: &Site, blocks: u32, inner: &Command) -> Output {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let mut limited = Command::new("sh");
    limited
        .args(["-c", &script])
        .arg(inner.get_program())
        .args(inner.get_args())
        .current_dir(site.folder.path());
    limited.output().unwrap()
}

fn on_a_full_disk(program: Program) {
    let site = Site::new(program);
    let requests = numbered(0..100);
    site.append("access.log", &logged(&requests));
    let server = Server::start(fine);
    let output = with_a_full_disk(&site, 4, &site.command(&server, &["access.log"]));
    assert_eq!(code(&output), 1);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.contains("answers.log") && stderr.contains("File too large"),
        "{stderr}"
    );
    let (first, written) = (server.stop(), site.written());
    assert!(
        !written.is_empty() && first.len() <= written.len() + 4,
        "it stopped"
    );

    let server = Server::start(fine);
    assert_eq!(code(&site.run(&server, &["access.log"])), 0);
    let second = server.stop();
    assert!(written.keys().all(|target| !second.contains_key(target)));
    assert_eq!(site.written(), marked(&requests));
}

fn on_a_full_disk_for_the_third_log(program: Program) {
    let site = Site::new(program);
    let bad: String = (0..400).map(|n| format!("bad line {n}\n")).collect();
    site.append("access.log", &(logged(&numbered(0..12)) + &bad));
    let server = Server::start(fine);
    // The reader is at the bad lines when the fourth is answered, or before.
    let logs = ["access.log", "--rate", "2", "--log", "error"];
    let output = with_a_full_disk(&site, 4, &site.command(&server, &logs));
    assert_eq!(code(&output), 1);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.contains("unparsed.log: ") && stderr.contains("File too large"),
        "{stderr}"
    );
    let seen = server.stop();
    assert!(seen.len() < 12, "it did not stop");
    assert_eq!(site.written(), seen);
}

fn misbehave(target: &str, stream: &mut TcpStream) -> std::io::Result<()> {
    let hung_up = || Err(std::io::ErrorKind::Other.into());
    let (answer, stay) = match target.trim_end_matches("?retry=True") {
        "/500" => ("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", true),
        "/503" => ("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n", true),
        "/429" => (
            "HTTP/1.1 429 No\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
            true,
        ),
        "/asctime" => (
            "HTTP/1.1 503 No\r\nRetry-After: Sun Nov  6 08:49:37 1994\r\nContent-Length: 0\r\n\r\n",
            true,
        ),
        "/no-zone" => (
            "HTTP/1.1 503 No\r\nRetry-After: Sun, 06 Nov 1994 08:49:37 -0000\r\nContent-Length: 0\r\n\r\n",
            true,
        ),
        "/no-date" => (
            "HTTP/1.1 503 No\r\nRetry-After: 1 Jan 2000 00:00 +99999999999999\r\nContent-Length: 0\r\n\r\n",
            true,
        ),
        "/later" => (
            "HTTP/1.1 429 No\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n",
            true,
        ),
        "/loop" => (
            "HTTP/1.1 302 On\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n",
            true,
        ),
        "/hangs-up" => ("", false),
        "/half-a-head" => ("HTTP/1.1 200 OK\r\nConte", false),
        "/half-a-body" => ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", false),
        "/half-a-chunk" => (
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf",
            false,
        ),
        "/two-lengths" => (
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            false,
        ),
        "/not-http" => ("SSH-2.0-OpenSSH_9.6\r\n\r\n", false),
        "/slow" => {
            thread::sleep(Duration::from_millis(1500));
            ("", false)
        }
        _ => ("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine", true),
    };
    stream.write_all(answer.as_bytes())?;
    if stay {
        Ok(())
    } else {
        stream
            .shutdown(std::net::Shutdown::Both)
            .and_then(|()| hung_up())
    }
}

fn server_that_misbehaves(program: Program) {
    // How often each is sent, with at most two attempts, and the answer written.
    let table = [
        ("/500", 1, Some("500")),
        ("/503", 2, Some("503")),
        ("/429", 2, Some("429")),
        ("/asctime", 2, Some("503")),
        ("/no-zone", 2, Some("503")),
        ("/no-date", 2, Some("503")),
        ("/later", 1, Some("429")),
        ("/loop", 1, Some("302")),
        ("/hangs-up", 2, None),
        ("/half-a-head", 2, None),
        ("/half-a-body", 2, None),
        ("/half-a-chunk", 2, None),
        ("/two-lengths", 2, None),
        ("/not-http", 2, None),
        ("/slow", 2, None),
        ("/fine", 1, Some("200")),
    ];
    let site = Site::new(program);
    let targets = table.map(|(target, ..)| target.to_owned());
    site.append("access.log", &logged(&targets));
    let posted = line("/posted", 503).replace("GET", "POST");
    site.append("access.log", &posted);

    let server = Server::start(misbehave);
    let logs = ["access.log", "--timeout", "1", "--patience", "1"];
    let output = site.run(&server, &logs);
    assert_eq!(code(&output), 3);
    let seen = server.stop();
    let answers = site.read("answers.log");
    for (target, times, status) in table {
        assert_eq!(seen[&format!("{target}?retry=True")], times, "{target}");
        let request = format!("{target}?retry=True HTTP/1.1\" ");
        let written = answers.split_once(&request).map(|(_, rest)| &rest[..3]);
        assert_eq!(written, status, "{target}");
    }
    assert!(!seen.contains_key("/posted?retry=True"));
    let stdout = String::from_utf8_lossy(&output.stdout);
    for counts in [
        "lines:              17",
        "not sent:            1  (POST: 1)",
        "answered:            9  (200: 1, 302: 1, 429: 2, 500: 1, 503: 4)",
        "no answer:           7  (broken off: 6, timeout: 1)",
    ] {
        assert!(stdout.contains(counts), "{stdout}");
    }

    // The server is well again: what has no answer is sent, and what was asked for.
    let server = Server::start(fine);
    assert_eq!(
        code(&site.run(&server, &["access.log", "--also", "POST"])),
        0
    );
    let seen = server.stop();
    assert_eq!((seen.len(), seen.values().sum()), (8, 8));
    assert!(seen.contains_key("/posted?retry=True"));

    // Nothing is left; and where no server is, that does not matter.
    let gone = Server::start(fine);
    let logs = [
        "access.log",
        "--server",
        "http://127.0.0.1:9",
        "--also",
        "POST",
    ];
    assert_eq!(code(&site.run(&gone, &logs)), 0);
    site.append("access.log", &line("/new", 503));
    let output = site.run(&gone, &logs);
    assert_eq!(code(&output), 3);
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(
        stdout.contains("no answer:           1  (no connection: 1)"),
        "{stdout}"
    );
    gone.stop();
}

fn one_at_a_time(program: Program) {
    let site = Site::new(program);
    site.append("access.log", &logged(&numbered(0..30)));
    // The first waits for its answers until it is killed.
    let server = Server::with_answers(0, fine);
    let mut first = site.command(&server, &["access.log"]).spawn().unwrap();
    server.wait_for(1);
    let second = site.run(&server, &["access.log"]);
    assert_eq!(code(&second), 1);
    let stderr = String::from_utf8_lossy(&second.stderr);
    assert!(
        stderr.contains("answers.log: another process has it"),
        "{stderr}"
    );
    first.kill().unwrap();
    first.wait().unwrap();
    server.stop();
}

fn what_it_writes_is_not_read(program: Program) {
    let site = Site::new(program);
    site.append("access.log", &line("/a", 503));
    let server = Server::start(fine);
    assert_eq!(code(&site.run(&server, &["access.log"])), 0);
    let output = site.run(&server, &["access.log", "answers.log", "unparsed.log"]);
    assert_eq!(code(&output), 1);
    // Nor is another log overwritten by mistake.
    site.append("other.log", &line("/b", 503));
    let output = site.run(&server, &["access.log", "--answers", "other.log"]);
    assert_eq!(code(&output), 1);
    assert_eq!(site.read("other.log"), line("/b", 503));
    assert_eq!(server.stop().len(), 1);

    // At the first start the file is not there yet; and another name is no other file.
    for (own, log) in [("unparsed.log", "unparsed.log"), ("unparsed.log", "link")] {
        let site = Site::new(program);
        site.append("access.log", "not a line\n");
        if log != own {
            site.append(own, "");
            fs::hard_link(site.path(own), site.path(log)).unwrap();
        }
        let server = Server::start(fine);
        // It would not end.
        let command = site.command(&server, &["access.log", log]);
        let output = with_a_full_disk(&site, 64, &command);
        assert_eq!(code(&output), 1);
        assert_eq!(site.read(own), "", "it is refused before anything is read");
        server.stop();
    }

    // Nor are the messages, wherever they go.
    let site = Site::new(program);
    site.append("access.log", "not a line\n");
    site.append("messages.log", "");
    let server = Server::start(fine);
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\" 2>>messages.log";
    let command = site.command(&server, &["access.log", "messages.log"]);
    let mut limited = Command::new("sh");
    limited.args(["-c", script]).arg(command.get_program());
    limited
        .args(command.get_args())
        .current_dir(site.folder.path());
    assert_eq!(code(&limited.output().unwrap()), 1);
    assert!(site.read("messages.log").contains("written, so not read"));
    assert_eq!(site.read("unparsed.log"), "");
    server.stop();
}

fn what_it_did_not_write_is_kept(program: Program) {
    let site = Site::new(program);
    site.append("access.log", &(line("/a", 503) + "not a line\n"));
    let server = Server::start(fine);
    for text in ["my only line", "a line\nand another"] {
        let name = format!("{}.txt", text.len());
        site.append(&name, text);
        let output = site.run(&server, &["access.log", "--answers", &name]);
        assert_eq!(code(&output), 1);
        assert_eq!(site.read(&name), text);
        // The third log may be any file. Nothing is taken away from it.
        let output = site.run(&server, &["access.log", "--unparsed", &name]);
        assert_eq!(code(&output), 0);
        assert_eq!(site.read(&name), text.to_owned() + "\nnot a line\n");
    }
    assert_eq!(server.stop().len(), 1);
}

/// The end of a long line could be made to look like an entry.
fn a_long_line_stays_where_it_is(program: Program) {
    let site = Site::new(program);
    let long = "x".repeat(1 << 16) + &line("/forged", 503);
    site.append("access.log", &(long + "not a line\n" + &line("/a", 503)));
    let server = Server::start(fine);
    let output = site.run(&server, &["access.log"]);
    assert_eq!(code(&output), 0);
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(
        stdout.contains("lines:               3\nnot parsed:          2\n"),
        "{stdout}"
    );
    assert_eq!(site.read("unparsed.log"), "not a line\n");
    assert_eq!(server.stop(), marked(&["/a".to_owned()]));
}

fn retry_after_concerns_all(program: Program) {
    for after in ["1", "3600"] {
        let site = Site::new(program);
        site.append("access.log", &logged(&numbered(0..3)));
        let server = Server::start(move |_, stream| {
            write!(
                stream,
                "HTTP/1.1 429 No\r\nRetry-After: {after}\r\nContent-Length: 0\r\n\r\n"
            )
        });
        let start = Instant::now();
        let options = ["--concurrency", "1", "--attempts", "1", "--patience", "1"];
        let logs = [&["access.log"][..], &options].concat();
        assert_eq!(code(&site.run(&server, &logs)), 0);
        assert!(start.elapsed() >= Duration::from_secs(2), "two pauses");
        assert_eq!(server.stop().len(), 3);
    }
}

/// A whole response that comes on a connection on which nothing was asked.
fn surplus_is_not_the_next_answer(program: Program) {
    // It comes while nothing is asked, and when the next request is under way.
    for (rate, millis) in [("0.5", 200), ("10", 120), ("100000", 5)] {
        let site = Site::new(program);
        site.append("access.log", &logged(&["/a".to_owned(), "/b".to_owned()]));
        let server = Server::start(move |target, stream| {
            if target.starts_with("/b") {
                return stream.write_all(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
            }
            fine(target, stream)?;
            thread::sleep(Duration::from_millis(millis));
            stream.write_all(b"HTTP/1.1 202 Yes\r\nContent-Length: 4\r\n\r\nevil")
        });
        let logs = ["access.log", "--concurrency", "1", "--rate", rate];
        let output = site.run(&server, &logs);
        assert_eq!(code(&output), 0);
        let stdout = String::from_utf8_lossy(&output.stdout);
        assert!(stdout.contains("(200: 1, 404: 1)"), "{rate}: {stdout}");
        server.stop();
    }
}

fn no_cookies(program: Program) {
    let site = Site::new(program);
    let requests = numbered(0..3);
    site.append("access.log", &logged(&requests));
    let server = Server::start(|_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")
    });
    // aiohttp keeps no cookies of a server that has no name.
    let named = format!("http://localhost:{}", server.address.port());
    let logs = ["access.log", "--concurrency", "1", "--server", &named];
    assert_eq!(code(&site.run(&server, &logs)), 0);
    assert_eq!(server.stop(), marked(&requests));
}

/// The unit tests of `lines.rs` have the same.
#[test]
#[ignore = "needs the packages that `cargo book packages` installs"]
fn a_line_that_grows_while_it_is_read_is_not_two_lines() {
    let script = "
from pathlib import Path
from lines import read_lines
log = Path('access.log')
log.write_bytes(b'a\\n2')
lines = read_lines(log)
assert [next(lines).text, next(lines).text] == [b'a', b'2']
log.open('ab').write(b'03.0.113.7\\n')
assert not list(lines)
log.write_bytes(b'x' * (2 << 16))
lines = read_lines(log)
assert not next(lines).whole
log.open('ab').write(b'a line\\n')
assert not list(lines)
";
    let folder = tempdir().unwrap();
    let python = std::env::var_os("PYTHON").unwrap_or("python3".into());
    let output = Command::new(python)
        .args(["-c", script])
        .env("PYTHONPATH", env!("CARGO_MANIFEST_DIR"))
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(
        code(&output),
        0,
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn what_it_sends_is_logged_too(program: Program) {
    let site = Site::new(program);
    let requests = numbered(0..50);
    site.append("access.log", &logged(&requests));
    let log = site.path("access.log");
    let server = Server::start(move |target, stream| {
        let mut log = fs::OpenOptions::new().append(true).open(&log)?;
        log.write_all(line(target, 500).as_bytes())?;
        stream.write_all(b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n")
    });
    for _ in 0..2 {
        assert_eq!(code(&site.run(&server, &["access.log"])), 0);
    }
    assert_eq!(server.stop(), marked(&requests));
}

fn damaged_gzip(program: Program) {
    let site = Site::new(program);
    let requests = numbered(0..500);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(logged(&requests).as_bytes()).unwrap();
    let bytes = gzip.finish().unwrap();
    fs::write(site.path("old.log"), &bytes[..bytes.len() - 8]).unwrap();
    site.append("access.log", &line("/a", 503));
    let server = Server::start(fine);
    let output = site.run(&server, &["old.log", "missing.log", "access.log"]);
    assert_eq!(code(&output), 1);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr.contains("old.log") && stderr.contains("missing.log"),
        "{stderr}"
    );
    let seen = server.stop();
    assert!(seen.contains_key("/a?retry=True"));
    assert_eq!(seen.len(), 501, "what is before the damage is sent");
}

fn same_log_for_the_same_seed(program: Program) {
    let generate = |program: Program| {
        let arguments = ["generate", "--seed", "11", "--lines", "2000"];
        program().args(arguments).output().unwrap().stdout
    };
    let mut log = generate(program);
    assert!(log == generate(rust));
    assert_eq!(log.iter().filter(|byte| **byte == b'\n').count(), 2000);
    for target in [
        &b""[..],
        b"/caf\xe9",
        b"/caf\xc3\xa9",
        b"/a?b'",
        b"*",
        b"/%2E%2e/",
        b"/a#b",
    ] {
        let line = line("\0", 503);
        let (before, after) = line.split_once('\0').unwrap();
        log.extend([before.as_bytes(), target, after.as_bytes()].concat());
    }

    // Both find the same in it: what cannot be parsed, what can be sent, and why
    // the rest is not.
    let found = |program: Program| {
        let site = Site::new(program);
        fs::write(site.path("access.log"), &log).unwrap();
        let server = Server::start(fine);
        let output = site.run(&server, &["access.log"]);
        assert_eq!(code(&output), 0);
        let mut answers: Vec<String> = site
            .read("answers.log")
            .lines()
            .map(str::to_owned)
            .collect();
        answers.sort();
        (
            output.stdout,
            answers,
            fs::read(site.path("unparsed.log")).unwrap(),
            server.stop(),
        )
    };
    assert!(found(program) == found(rust));
}

fn finished_by_the_other(program: Program) {
    begun_and_finished(program, rust);
    begun_and_finished(rust, program);
}

fn begun_and_finished(begins: Program, finishes: Program) {
    let mut site = Site::new(begins);
    site.append("access.log", &(logged(&numbered(0..30)) + "not a line\n"));
    let server = Server::with_answers(10, fine);
    let mut child = site.command(&server, &["access.log"]).spawn().unwrap();
    // The last four were begun when the answers of the first ten were written.
    server.wait_for(2 * 10 + 4);
    child.kill().unwrap();
    child.wait().unwrap();
    server.stop();
    let written = site.written().len();
    assert_eq!(written, 10);

    site.program = finishes;
    let server = Server::start(fine);
    assert_eq!(code(&site.run(&server, &["access.log"])), 0);
    assert_eq!(server.stop().len(), 30 - written);
    assert_eq!(site.written(), marked(&numbered(0..30)));
    assert_eq!(site.read("unparsed.log"), "not a line\n");
}

fn wrong_arguments(program: Program) {
    let site = Site::new(program);
    site.append("access.log", "");
    let run = ["run", "access.log", "--server"];
    for arguments in [
        &["https://127.0.0.1"][..],
        &["http://127.0.0.1/a"],
        &["http://user@127.0.0.1"],
        &["http://:word@127.0.0.1"],
        &["http://127.0.0.1/a/.."],
        &["127.0.0.1:80"],
        &["http://127.0.0.1", "--rate", "0"],
        &["http://127.0.0.1", "--rate", "nan"],
        &["http://127.0.0.1", "--concurrency", "0"],
        &["http://127.0.0.1", "--timeout", "-1"],
        &["http://127.0.0.1", "--unknown"],
        &["http://127.0.0.1", "--conc", "4"],
    ] {
        let mut command = program();
        let command = command.args(run).args(arguments);
        let output = command.current_dir(site.folder.path()).output().unwrap();
        assert_eq!(code(&output), 2, "{arguments:?}");
    }
    // The usual port may be written out, and a name in any case.
    for server in [
        "http://127.0.0.1:80",
        "http://LOCALHOST:8080/",
        "http://[::1]",
    ] {
        let mut command = program();
        let command = command.args(run).arg(server);
        let output = command.current_dir(site.folder.path()).output().unwrap();
        assert_eq!(code(&output), 0, "{server}");
    }
}
