//! What every answer that is not a success looks like.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// The body of every refusal, as `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    pub status: u16,
    pub title: &'static str,
    pub errors: Vec<FieldError>,
}

/// What is wrong with one field, by its path: `lines[0].quantity`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    pub field: String,
    pub message: String,
}

impl FieldError {
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> FieldError {
        FieldError {
            field: field.into(),
            message: message.into(),
        }
    }
}

impl Problem {
    pub fn new(status: StatusCode) -> Problem {
        let title = match status {
            StatusCode::BAD_REQUEST => "malformed request",
            StatusCode::UNAUTHORIZED => "token missing or wrong",
            StatusCode::FORBIDDEN => "not allowed",
            StatusCode::NOT_FOUND => "not found",
            StatusCode::METHOD_NOT_ALLOWED => "method not allowed",
            StatusCode::REQUEST_TIMEOUT => "request took too long",
            StatusCode::CONFLICT => "not possible now",
            StatusCode::PAYLOAD_TOO_LARGE => "body too large",
            StatusCode::UNSUPPORTED_MEDIA_TYPE => "content type not supported",
            StatusCode::UNPROCESSABLE_ENTITY => "fields not valid",
            StatusCode::SERVICE_UNAVAILABLE => "not ready",
            _ => "internal error",
        };
        Problem {
            status: status.as_u16(),
            title,
            errors: Vec::new(),
        }
    }

    pub fn fields(errors: Vec<FieldError>) -> Problem {
        Problem {
            errors,
            ..Problem::new(StatusCode::UNPROCESSABLE_ENTITY)
        }
    }

    pub fn field(status: StatusCode, field: &str, message: impl Into<String>) -> Problem {
        Problem {
            errors: vec![FieldError::new(field, message)],
            ..Problem::new(status)
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status);
        let json = HeaderValue::from_static("application/problem+json");
        (
            status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            [(header::CONTENT_TYPE, json)],
            Json(self),
        )
            .into_response()
    }
}

// ANCHOR: from_sql
/// The client learns that something failed, and the log learns what.
impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Problem {
        tracing::error!(%error, "database");
        match error {
            sqlx::Error::PoolTimedOut => Problem::new(StatusCode::SERVICE_UNAVAILABLE),
            _ => Problem::new(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}
// ANCHOR_END: from_sql
