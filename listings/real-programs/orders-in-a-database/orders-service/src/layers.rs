//! What is around every route: ids, logs, limits, compression, CORS.

use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Version, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tracing::Instrument;

use crate::app::App;
use crate::problem::Problem;

// ANCHOR: around
/// The first layer sees a request first, and its answer last.
pub fn around(routes: Router, app: &Arc<App>) -> Router {
    let cors = CorsLayer::new()
        .allow_origin(app.config.origins.clone())
        .allow_methods([Method::GET, Method::POST, Method::PUT])
        .allow_headers([header::CONTENT_TYPE, header::AUTHORIZATION]);
    let limit = Duration::from_secs(app.config.seconds);
    let layers = ServiceBuilder::new()
        .layer(from_fn(logged))
        .layer(from_fn(closing))
        .layer(from_fn(with_one_host))
        .layer(cors)
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(limit, timed));
    routes.layer(layers)
}
// ANCHOR_END: around

// ANCHOR: logged
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Writes the line for a request when it is over: with the status 0 if that is
/// because the client has hung up, and no one is there for an answer.
struct Line {
    begun: Instant,
    status: u16,
}

impl Drop for Line {
    fn drop(&mut self) {
        let ms = self.begun.elapsed().as_secs_f64() * 1000.0;
        tracing::info!(status = self.status, ms, "answered");
    }
}

/// One line for each request, with an id that the answer carries too. A query may
/// hold secrets, and so the log has the route and not the address.
async fn logged(request: Request, next: Next) -> Response {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let given = request.headers().get(REQUEST_ID).cloned();
    let id = given
        .filter(is_short_word)
        .unwrap_or_else(|| HeaderValue::from(COUNT.fetch_add(1, Ordering::Relaxed)));
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("none", MatchedPath::as_str).to_owned();
    let span = tracing::info_span!(
        "request",
        id = id.to_str().unwrap_or_default(),
        method = %request.method(),
        route,
    );
    async {
        let begun = Instant::now();
        let mut line = Line { begun, status: 0 };
        let mut response = next.run(request).await;
        line.status = response.status().as_u16();
        response.headers_mut().insert(REQUEST_ID, id.clone());
        response
    }
    .instrument(span)
    .await
}
// ANCHOR_END: logged

/// HTTP/1.1 asks for a 400 where there is no host, or two; hyper leaves that to us.
async fn with_one_host(request: Request, next: Next) -> Response {
    let hosts = request.headers().get_all(header::HOST).iter().count();
    if hosts > 1 || (hosts == 0 && request.version() == Version::HTTP_11) {
        return Problem::new(StatusCode::BAD_REQUEST).into_response();
    }
    next.run(request).await
}

fn is_short_word(value: &HeaderValue) -> bool {
    let word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    (1..=64).contains(&value.len()) && value.as_bytes().iter().all(word)
}

// ANCHOR: timed
/// Ends a request that takes too long, its body included. The body of the answer
/// has no such limit: events go on for hours.
async fn timed(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(StatusCode::REQUEST_TIMEOUT).into_response(),
    }
}
// ANCHOR_END: timed

// ANCHOR: body_limit
/// Refuses a length that is announced, and ends a body that turns out to be longer.
pub async fn limited(State(most): State<usize>, request: Request, next: Next) -> Response {
    if request.body().size_hint().lower() > most as u64 {
        return Problem::new(StatusCode::PAYLOAD_TOO_LARGE).into_response();
    }
    let limited = request.map(|body| Body::new(Limited::new(body, most)));
    next.run(limited).await
}

/// A refusal may come before the body was read. Then the connection cannot be used
/// again, and a client that is not told so finds out with its next request.
async fn closing(request: Request, next: Next) -> Response {
    let empty = request.body().size_hint().exact() == Some(0);
    let mut response = next.run(request).await;
    if response.status().is_client_error() && !empty {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(header::CONNECTION, close);
    }
    response
}
// ANCHOR_END: body_limit

fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}
