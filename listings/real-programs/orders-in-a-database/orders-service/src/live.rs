//! What happens, as it happens: events for pages, a WebSocket for the kitchen.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures::{Stream, stream};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::broadcast::error::RecvError;

use crate::app::App;
use crate::order::{Object, Status};
use crate::problem::Problem;
use crate::server::Seat;

// ANCHOR: events
/// Server-sent events: each change of an order, until the service stops.
pub async fn events(
    State(app): State<Arc<App>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let listener = (app.events.subscribe(), app.stopping.clone());
    let events = stream::unfold(listener, async |(mut orders, stopping)| {
        // In this order: what happened before the stop is told.
        let event = tokio::select! {
            biased;
            event = orders.recv() => event,
            () = stopping.cancelled() => return None,
        };
        let event = match event {
            Ok(order) => Event::default().event("order").json_data(order),
            Err(RecvError::Lagged(missed)) => Event::default().event("missed").json_data(missed),
            Err(RecvError::Closed) => return None,
        };
        Some((Ok(event.unwrap_or_default()), (orders, stopping)))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}
// ANCHOR_END: events

/// What a kitchen sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Command {
    order: i64,
    status: Status,
}

// ANCHOR: origin
/// CORS does not hold for WebSockets: a page from anywhere may open one, with the
/// browser's cookies. So we look at where the page is from.
fn from_here(app: &App, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else {
        return true; // not a browser
    };
    let text = |value: &HeaderValue| value.to_str().unwrap_or("?").to_owned();
    let host = headers.get(header::HOST).map(text).unwrap_or_default();
    let same = text(origin)
        .split_once("://")
        .is_some_and(|(_, from)| from == host);
    same || app.config.origins.contains(origin)
}
// ANCHOR_END: origin

/// The kitchen's WebSocket.
pub async fn kitchen(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    seat: Option<Extension<Seat>>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response, Problem> {
    let upgrade = upgrade.map_err(|_| Problem::new(StatusCode::BAD_REQUEST))?;
    if !from_here(&app, &headers) {
        return Err(Problem::new(StatusCode::FORBIDDEN));
    }
    let tasks = app.tasks.clone();
    Ok(upgrade.max_message_size(4096).on_upgrade(move |socket| {
        tasks.track_future(async move {
            converse(app, socket).await;
            drop(seat);
        })
    }))
}

// ANCHOR: converse
/// Sends the open orders and then each change; takes commands, until one side ends.
async fn converse(app: Arc<App>, mut socket: WebSocket) {
    let mut events = app.events.subscribe();
    if send_open(&app, &mut socket).await.is_none() {
        return;
    }
    loop {
        let sent = tokio::select! {
            () = app.stopping.cancelled() => {
                let reason = CloseFrame { code: close_code::AWAY, reason: "stopping".into() };
                let _ = socket.send(Message::Close(Some(reason))).await;
                return;
            }
            event = events.recv() => match event {
                Ok(order) => send(&app, &mut socket, &order).await,
                // Too slow for the changes between: once more from the start.
                Err(RecvError::Lagged(_)) => send_open(&app, &mut socket).await,
                Err(RecvError::Closed) => return,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => match obey(&app, &text).await {
                    Ok(()) => Some(()),
                    Err(problem) => send(&app, &mut socket, &problem).await,
                },
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => Some(()),
                _ => return,
            },
        };
        if sent.is_none() {
            return;
        }
    }
}
// ANCHOR_END: converse

/// `None` if the kitchen is gone, or does not read.
async fn send(app: &App, socket: &mut WebSocket, message: &impl Serialize) -> Option<()> {
    let text = serde_json::to_string(message).ok()?;
    let limit = Duration::from_secs(app.config.seconds);
    let sent = tokio::time::timeout(limit, socket.send(Message::Text(text.into())));
    sent.await.ok()?.ok()
}

// ANCHOR: send_open
/// Says that what the kitchen has is void, and then all open orders.
async fn send_open(app: &App, socket: &mut WebSocket) -> Option<()> {
    send(app, socket, &json!({"restart": true})).await?;
    for status in [Status::Placed, Status::Cooking] {
        let mut after = 0;
        loop {
            let page = app.store.orders(Some(status), after, 100).await.ok()?;
            let Some(last) = page.last() else { break };
            after = last.id;
            for order in &page {
                send(app, socket, order).await?;
            }
        }
    }
    Some(())
}
// ANCHOR_END: send_open

async fn obey(app: &Arc<App>, text: &str) -> Result<(), Problem> {
    let wrong =
        |field, message: String| Problem::field(StatusCode::UNPROCESSABLE_ENTITY, field, message);
    let Object(Command { order, status }) =
        serde_json::from_str(text).map_err(|error| wrong("", error.to_string()))?;
    if order < 1 {
        return Err(wrong("order", "must be a positive number".into()));
    }
    let store = app.store.clone();
    app.change(async move { store.advance(order, status).await })
        .await?;
    Ok(())
}
