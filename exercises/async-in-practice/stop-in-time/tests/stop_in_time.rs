use std::future::{Future, pending};
use std::panic::resume_unwind;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use stop_in_time::{Report, serve};
use tokio::spawn;
use tokio::sync::mpsc::{self, Sender};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

type Request = Pin<Box<dyn Future<Output = ()> + Send>>;

const LIMIT: Duration = millis(1000);

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

struct Server {
    requests: Sender<Request>,
    stop: CancellationToken,
    task: JoinHandle<Report>,
}

fn start() -> Server {
    let (requests, receiver) = mpsc::channel(8);
    let stop = CancellationToken::new();
    let task = spawn(serve(receiver, stop.clone(), LIMIT));
    Server {
        requests,
        stop,
        task,
    }
}

impl Server {
    async fn ask(&self, request: impl Future<Output = ()> + Send + 'static) {
        let sent = self.requests.send(Box::pin(request)).await;
        assert!(sent.is_ok(), "the server has gone");
    }

    async fn report(self) -> Report {
        drop(self.requests);
        let report = timeout(millis(60_000), self.task).await;
        report
            .expect("the server does not end")
            .expect("the server panicked")
    }
}

fn report(finished: usize, panicked: usize, aborted: usize) -> Report {
    Report {
        finished,
        panicked,
        aborted,
    }
}

#[tokio::test(start_paused = true)]
async fn all_senders_gone() {
    let server = start();
    for time in [30, 10, 20] {
        server.ask(sleep(millis(time))).await;
    }
    sleep(millis(1)).await;
    let start = Instant::now();
    assert_eq!(server.report().await, report(3, 0, 0));
    assert_eq!(start.elapsed(), millis(29));
}

#[tokio::test(start_paused = true)]
async fn requests_run_at_the_same_time() {
    let server = start();
    for _ in 0..5 {
        server.ask(sleep(millis(100))).await;
    }
    sleep(millis(101)).await;
    let start = Instant::now();
    assert_eq!(server.report().await, report(5, 0, 0));
    assert_eq!(start.elapsed(), millis(0));
}

#[tokio::test(start_paused = true)]
async fn stopped_while_idle() {
    let server = start();
    sleep(millis(1)).await;
    server.stop.cancel();
    let start = Instant::now();
    let kept_open = server.requests.clone();
    assert_eq!(server.report().await, report(0, 0, 0));
    assert_eq!(start.elapsed(), millis(0));
    drop(kept_open);
}

#[tokio::test(start_paused = true)]
async fn those_in_time_finish_and_the_others_are_gone() {
    let server = start();
    let held = Arc::new(());
    for time in [500, 999, 5000] {
        let held = Arc::clone(&held);
        server
            .ask(async move {
                sleep(millis(time)).await;
                drop(held);
            })
            .await;
    }
    sleep(millis(1)).await;
    server.stop.cancel();
    let start = Instant::now();
    assert_eq!(server.report().await, report(2, 0, 1));
    assert_eq!(start.elapsed(), LIMIT);
    assert_eq!(Arc::strong_count(&held), 1, "a request is alive");
}

#[tokio::test(start_paused = true)]
async fn the_limit_is_for_all_together() {
    let server = start();
    for time in [600, 1200, 1800] {
        server.ask(sleep(millis(time))).await;
    }
    sleep(millis(1)).await;
    server.stop.cancel();
    assert_eq!(server.report().await, report(1, 0, 2));
}

#[tokio::test(start_paused = true)]
async fn nothing_begins_after_the_stop() {
    // More than once, because `select!` may leave it to chance.
    for _ in 0..60 {
        let server = start();
        server.ask(pending()).await;
        sleep(millis(1)).await;
        server.ask(async {}).await;
        server.ask(async {}).await;
        server.stop.cancel();
        assert_eq!(server.report().await, report(0, 0, 1));
    }
}

#[tokio::test(start_paused = true)]
async fn a_panic_stays_with_its_request() {
    let server = start();
    server
        .ask(async { resume_unwind(Box::new("out of soup")) })
        .await;
    sleep(millis(1)).await;
    server.ask(async {}).await;
    server
        .ask(async {
            sleep(millis(10)).await;
            resume_unwind(Box::new("out of pasta"))
        })
        .await;
    sleep(millis(1)).await;
    server.stop.cancel();
    assert_eq!(server.report().await, report(1, 2, 0));
}
