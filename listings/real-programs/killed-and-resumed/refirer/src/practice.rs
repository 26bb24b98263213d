//! A server to practice on. What it answers depends on the number of the article.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use futures::stream;

#[derive(Clone, Default)]
pub struct Practice(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    asked: HashMap<u64, u32>,
    repaired: bool,
}

impl Practice {
    pub fn app(&self) -> Router {
        Router::new()
            .route("/articles/{number}", any(article))
            .with_state(self.clone())
    }

    /// From now on, no answer breaks off.
    pub fn repair(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .repaired = true;
    }
}

async fn article(State(practice): State<Practice>, Path(number): Path<u64>) -> Response {
    let (asked, repaired) = {
        let mut inner = practice.0.lock().unwrap_or_else(PoisonError::into_inner);
        let repaired = inner.repaired;
        let asked = inner.asked.entry(number).or_insert(0);
        *asked += 1;
        (*asked, repaired)
    };
    match number % 10 {
        0 => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        1 => StatusCode::NOT_FOUND.into_response(),
        2 if asked == 1 => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        3 if asked == 1 => {
            let told = [(header::RETRY_AFTER, "0")];
            (StatusCode::TOO_MANY_REQUESTS, told).into_response()
        }
        4 if !repaired => {
            let half = stream::iter([
                Ok(Bytes::from("half")),
                Err(io::Error::other("breaks off here")),
            ]);
            Response::new(Body::from_stream(half))
        }
        5 => {
            tokio::time::sleep(Duration::from_millis(20)).await;
            "after a while".into_response()
        }
        _ => "an article".into_response(),
    }
}
