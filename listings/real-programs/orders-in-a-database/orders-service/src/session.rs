//! Who may change the menu: the bearer of the token, or of a session's cookie.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::post;
use rand::RngExt;

use crate::app::App;
use crate::problem::Problem;

pub fn routes() -> Router<Arc<App>> {
    Router::new().route("/session", post(begin))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value.strip_prefix("Bearer ")
}

// ANCHOR: cookie
const NAME: &str = "__Host-session";

/// The token for a cookie, which scripts cannot read and other sites cannot use.
async fn begin(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Problem> {
    let token = app.config.token.as_ref();
    match (token, bearer(&headers)) {
        (Some(token), Some(guess)) if token.is(guess) => {}
        _ => return Err(Problem::new(StatusCode::UNAUTHORIZED)),
    }
    let id = format!("{:032x}", rand::rng().random::<u128>());
    let cookie = format!("{NAME}={id}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=28800");
    app.sessions.lock().unwrap().insert(id);
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]))
}
// ANCHOR_END: cookie

pub fn may_change(app: &App, headers: &HeaderMap) -> Result<(), Problem> {
    if let Some(guess) = bearer(headers)
        && app
            .config
            .token
            .as_ref()
            .is_some_and(|token| token.is(guess))
    {
        return Ok(());
    }
    let cookies = headers.get_all(header::COOKIE).into_iter();
    let mut cookies = cookies
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split("; "))
        .filter_map(|pair| pair.split_once('='));
    let sessions = app.sessions.lock().unwrap();
    if cookies.any(|(name, id)| name == NAME && sessions.contains(id)) {
        return Ok(());
    }
    Err(Problem::new(StatusCode::UNAUTHORIZED))
}
