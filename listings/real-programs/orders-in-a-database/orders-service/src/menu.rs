//! The menu as an upload, the orders as a download: both in chunks.

use std::error::Error;
use std::io;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::put;
use axum::{Json, Router};
use futures::{StreamExt, TryStreamExt, stream};
use http_body_util::LengthLimitError;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tokio_util::codec::{FramedRead, LinesCodec, LinesCodecError};
use tokio_util::io::StreamReader;

use crate::app::App;
use crate::order::Object;
use crate::problem::Problem;
use crate::store::Dish;
use crate::{layers, session};

const NDJSON: &str = "application/x-ndjson";
const MAX_UPLOAD: usize = 1 << 20;
const MAX_LINE: usize = 1000;

/// What was received, so that the client can compare.
#[derive(Serialize)]
struct Received {
    dishes: usize,
    bytes: usize,
    sha256: String,
}

pub fn upload() -> Router<Arc<App>> {
    Router::new()
        .route("/menu", put(receive))
        .layer(from_fn_with_state(MAX_UPLOAD, layers::limited))
}

// ANCHOR: receive
/// A dish a line, counted and hashed while they arrive.
async fn receive(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<Received>, Problem> {
    session::may_change(&app, &headers)?;
    let kind = headers.get(header::CONTENT_TYPE);
    if kind.is_none_or(|kind| kind != NDJSON) || headers.contains_key(header::CONTENT_ENCODING) {
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    let (mut dishes, mut bytes, mut hash) = (Vec::new(), 0, Sha256::new());
    let chunks = body.into_data_stream().inspect_ok(|chunk| {
        bytes += chunk.len();
        hash.update(chunk);
    });
    let reader = StreamReader::new(chunks.map_err(io::Error::other));
    let mut lines = FramedRead::new(reader, LinesCodec::new_with_max_length(MAX_LINE));
    while let Some(line) = lines.next().await {
        let line = line.map_err(|error| unreadable(error, dishes.len()))?;
        dishes.push(parse(&line, dishes.len())?);
    }
    drop(lines);
    // The transaction begins when all is here: a slow client would hold its lock.
    app.store.price(&dishes).await?;
    Ok(Json(Received {
        dishes: dishes.len(),
        bytes,
        sha256: hash.finalize().iter().map(|b| format!("{b:02x}")).collect(),
    }))
}
// ANCHOR_END: receive

fn parse(line: &str, index: usize) -> Result<Dish, Problem> {
    let at = format!("lines[{index}]");
    let wrong = |message: String| Problem::field(StatusCode::UNPROCESSABLE_ENTITY, &at, message);
    let Object(dish): Object<Dish> =
        serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
    let named = !dish.dish.is_empty()
        && dish.dish.chars().count() <= 60
        && !dish.dish.chars().any(char::is_control);
    if !named || !(1..=1_000_000).contains(&dish.cents) {
        return Err(wrong("must be a dish with 1 to 1000000 cents".into()));
    }
    Ok(dish)
}

fn unreadable(error: LinesCodecError, index: usize) -> Problem {
    let at = format!("lines[{index}]");
    match error {
        LinesCodecError::MaxLineLengthExceeded => {
            let message = format!("must have at most {MAX_LINE} bytes");
            Problem::field(StatusCode::UNPROCESSABLE_ENTITY, &at, message)
        }
        LinesCodecError::Io(error) if too_large(&error) => {
            Problem::new(StatusCode::PAYLOAD_TOO_LARGE)
        }
        LinesCodecError::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
            Problem::field(StatusCode::UNPROCESSABLE_ENTITY, &at, error.to_string())
        }
        LinesCodecError::Io(error) => {
            Problem::field(StatusCode::BAD_REQUEST, &at, error.to_string())
        }
    }
}

fn too_large(error: &io::Error) -> bool {
    let mut error = error.get_ref().map(|error| error as &(dyn Error + 'static));
    while let Some(cause) = error {
        if cause.is::<LengthLimitError>() {
            return true;
        }
        error = cause.source();
    }
    false
}

// ANCHOR: export
/// All orders, a line each. A page of them is read when the client has taken the
/// one before, so a slow client holds no connection of the pool.
pub async fn export(State(app): State<Arc<App>>) -> impl IntoResponse {
    let pages = stream::try_unfold((app, 0), async |(app, after)| {
        let page = app.store.orders(None, after, 100).await?;
        let Some(last) = page.last().map(|order| order.id) else {
            return Ok(None);
        };
        let mut text = String::new();
        for order in &page {
            text.push_str(&serde_json::to_string(order)?);
            text.push('\n');
        }
        Ok::<_, axum::BoxError>(Some((text, (app, last))))
    });
    ([(header::CONTENT_TYPE, NDJSON)], Body::from_stream(pages))
}
// ANCHOR_END: export
