//! Who may change the menu: the bearer of the token, or of a session's cookie.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

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
const LIFETIME: Duration = Duration::from_hours(8);
const MAX_SESSIONS: usize = 100;

/// The sessions that are open and when they began, oldest first.
#[derive(Default)]
pub struct Sessions(VecDeque<(String, Instant)>);

impl Sessions {
    /// One more; the oldest ends if there are too many.
    fn begin(&mut self, id: String, now: Instant) {
        self.0.push_back((id, now));
        let over = |(_, begun): &(String, Instant)| now - *begun >= LIFETIME;
        while self.0.len() > MAX_SESSIONS || self.0.front().is_some_and(over) {
            self.0.pop_front();
        }
    }

    fn holds(&self, id: &str, now: Instant) -> bool {
        let mut sessions = self.0.iter();
        sessions.any(|(held, begun)| held == id && now - *begun < LIFETIME)
    }
}

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
    let age = LIFETIME.as_secs();
    let cookie = format!("{NAME}={id}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age={age}");
    app.sessions.lock().unwrap().begin(id, Instant::now());
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
    let now = Instant::now();
    if cookies.any(|(name, id)| name == NAME && sessions.holds(id, now)) {
        return Ok(());
    }
    Err(Problem::new(StatusCode::UNAUTHORIZED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_end_and_do_not_pile_up() {
        let (mut sessions, now) = (Sessions::default(), Instant::now());
        sessions.begin("first".into(), now);
        assert!(sessions.holds("first", now + LIFETIME - Duration::from_secs(1)));
        assert!(!sessions.holds("first", now + LIFETIME) && !sessions.holds("", now));
        for i in 0..1000 {
            sessions.begin(i.to_string(), now + Duration::from_secs(i));
        }
        assert_eq!(sessions.0.len(), MAX_SESSIONS);
        sessions.begin("late".into(), now + 2 * LIFETIME);
        assert_eq!(sessions.0.len(), 1);
    }
}
