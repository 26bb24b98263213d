//! Accepting connections, and ending in order.

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::middleware::AddExtension;
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::Layer;

use crate::app::App;

/// One of the places for connections. A WebSocket takes it along, since it goes on
/// when the HTTP of its connection has ended.
pub type Seat = Arc<OwnedSemaphorePermit>;

type Service = TowerToHyperService<AddExtension<Router, Seat>>;
type Http = http1::UpgradeableConnection<TokioIo<TcpStream>, Service>;

// ANCHOR: serve
/// Serves until it is told to stop. Then it refuses connections, and leaves those
/// whose requests have begun.
pub async fn serve(listener: TcpListener, routes: Router, app: &App) -> TaskTracker {
    let (stopping, config) = (&app.stopping, &app.config);
    let limit = Duration::from_secs(config.seconds);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limit);
    let seats = Arc::new(Semaphore::new(config.connections));
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
        let service = Extension(Seat::new(seat)).layer(routes.clone());
        let service = TowerToHyperService::new(service);
        let connection = http.serve_connection(TokioIo::new(stream), service);
        let connection = connection.with_upgrades();
        connections.spawn(until_told(stopping.clone(), connection));
    }
    connections
}

/// A connection between requests ends when the service is told to stop, and one
/// with a request when that is answered.
async fn until_told(stopping: CancellationToken, connection: Http) {
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

// ANCHOR: signals
/// At SIGTERM or Ctrl-C the service is not ready any more, and then it stops. Asks
/// for the signals at once: until then they kill the process.
pub fn stop_on_signals(app: &App) -> io::Result<()> {
    let (leaving, stopping) = (app.leaving.clone(), app.stopping.clone());
    let notice = Duration::from_secs(app.config.notice);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        leaving.cancel();
        sleep(notice).await;
        stopping.cancel();
    });
    Ok(())
}
// ANCHOR_END: signals
