//! What every handler shares.

use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument;

use crate::config::Config;
use crate::order::Order;
use crate::problem::Problem;
use crate::session::Sessions;
use crate::store::{Refused, Store};

pub struct App {
    pub config: Config,
    pub store: Store,
    pub events: broadcast::Sender<Order>,
    pub sessions: Mutex<Sessions>,
    /// Canceled when the service was told to stop: it is not ready from then on.
    pub leaving: CancellationToken,
    /// Canceled when it stops.
    pub stopping: CancellationToken,
    /// Tasks that the end of the program waits for.
    pub tasks: TaskTracker,
}

impl App {
    pub async fn open(mut config: Config) -> Result<Arc<App>, sqlx::Error> {
        // `ORDERS_ORIGINS=` in an environment means none.
        config.origins.retain(|origin| !origin.is_empty());
        Ok(Arc::new(App {
            store: Store::open(config.database.expose()).await?,
            config,
            events: broadcast::channel(64).0,
            sessions: Mutex::default(),
            leaving: CancellationToken::new(),
            stopping: CancellationToken::new(),
            tasks: TaskTracker::new(),
        }))
    }

    // ANCHOR: change
    /// Changes an order and tells those who listen. In its own task: when a client
    /// hangs up, its handler is dropped where it waits, and that must not be between
    /// the commit and the event.
    pub async fn change(
        self: &Arc<App>,
        change: impl Future<Output = Result<Order, Refused>> + Send + 'static,
    ) -> Result<Order, Problem> {
        let app = Arc::clone(self);
        let task = async move {
            let order = change.await?;
            // An error means that no one listens.
            let _ = app.events.send(order.clone());
            Ok::<Order, Refused>(order)
        };
        // A task has no span of its own: what the database logs would have no id.
        let task = self.tasks.spawn(task.in_current_span());
        match task.await {
            Ok(order) => Ok(order?),
            Err(error) => {
                tracing::error!(%error, "a change panicked");
                Err(Problem::new(StatusCode::INTERNAL_SERVER_ERROR))
            }
        }
    }
    // ANCHOR_END: change
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use tokio::sync::oneshot;

    use super::*;
    use crate::order::Status;

    #[tokio::test]
    async fn a_client_that_hangs_up_loses_no_event() {
        let config = Config::parse_from(["orders", "--database", "sqlite::memory:"]);
        let app = App::open(config).await.unwrap();
        let mut events = app.events.subscribe();
        let (commit, committed) = oneshot::channel();
        let mut handler = Box::pin(app.change(async {
            committed.await.unwrap();
            Ok(Order {
                id: 1,
                table: 1,
                status: Status::Placed,
                version: 1,
                note: None,
                lines: Vec::new(),
                total_cents: 0,
            })
        }));
        assert!(futures::poll!(&mut handler).is_pending());
        drop(handler);
        commit.send(()).unwrap();
        assert_eq!(events.recv().await.unwrap().id, 1);
    }

    #[tokio::test]
    async fn a_change_is_logged_with_the_id_of_its_request() {
        let _log = tracing::subscriber::set_default(tracing_subscriber::registry());
        let config = Config::parse_from(["orders", "--database", "sqlite::memory:"]);
        let app = App::open(config).await.unwrap();
        let span = tracing::info_span!("request", id = 7);
        let (tell, told) = oneshot::channel();
        let change = app.change(async {
            tell.send(tracing::Span::current().id()).unwrap();
            Err(Refused::NoSuchOrder)
        });
        change.instrument(span.clone()).await.unwrap_err();
        assert_eq!(told.await.unwrap(), span.id());
    }
}
