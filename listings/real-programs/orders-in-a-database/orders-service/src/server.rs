//! Accepting connections, and ending in order.

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

type Http = http1::UpgradeableConnection<TokioIo<TcpStream>, TowerToHyperService<Router>>;

const MAX_CONNECTIONS: usize = 1000;

// ANCHOR: serve
/// Serves until it is told to stop. Then it refuses connections, answers the
/// requests that have begun, and says whether that was possible within the limit.
pub async fn serve(
    listener: TcpListener,
    routes: Router,
    limit: Duration,
    stopping: &CancellationToken,
) -> bool {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limit);
    let seats = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let connections = TaskTracker::new();
    loop {
        let accepted = tokio::select! {
            () = stopping.cancelled() => break,
            accepted = accept(&listener, &seats) => accepted,
        };
        let (seat, stream) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::error!(%error, "accept");
                sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let service = TowerToHyperService::new(routes.clone());
        let connection = http.serve_connection(TokioIo::new(stream), service);
        let connection = connection.with_upgrades();
        connections.spawn(until_told(stopping.clone(), connection, seat));
    }
    drop(listener);
    connections.close();
    timeout(limit, connections.wait()).await.is_ok()
}

/// A connection between requests ends when the service is told to stop, and one
/// with a request when that is answered.
async fn until_told(stopping: CancellationToken, connection: Http, _seat: OwnedSemaphorePermit) {
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stopping.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection");
    }
}
// ANCHOR_END: serve

async fn accept(
    listener: &TcpListener,
    seats: &Arc<Semaphore>,
) -> io::Result<(OwnedSemaphorePermit, TcpStream)> {
    let seat = Arc::clone(seats).acquire_owned().await;
    let seat = seat.map_err(io::Error::other)?;
    let (stream, _) = listener.accept().await?;
    Ok((seat, stream))
}

/// Cancels the token at SIGTERM or Ctrl-C. Asks for the signals at once: until
/// then they kill the process.
pub fn stop_on_signals(stopping: CancellationToken) -> io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        stopping.cancel();
    });
    Ok(())
}
