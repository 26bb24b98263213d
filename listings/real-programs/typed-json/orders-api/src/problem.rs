//! What every answer that is not a success looks like.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

// ANCHOR: problem
/// The body of every refusal, as `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    pub status: u16,
    pub title: &'static str,
    pub errors: Vec<FieldError>,
}

/// What is wrong with one field, by its path: `lines[0].quantity`.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldError {
    pub field: String,
    pub message: String,
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status);
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, kind, Json(self)).into_response()
    }
}
// ANCHOR_END: problem

impl Problem {
    pub fn new(status: StatusCode) -> Problem {
        let title = match status {
            StatusCode::BAD_REQUEST => "malformed request",
            StatusCode::NOT_FOUND => "not found",
            StatusCode::METHOD_NOT_ALLOWED => "method not allowed",
            StatusCode::CONFLICT => "not possible now",
            StatusCode::PAYLOAD_TOO_LARGE => "body too large",
            StatusCode::UNSUPPORTED_MEDIA_TYPE => "content type not supported",
            StatusCode::UNPROCESSABLE_ENTITY => "fields not valid",
            _ => "internal error",
        };
        let status = status.as_u16();
        Problem {
            status,
            title,
            errors: Vec::new(),
        }
    }

    pub fn field(status: StatusCode, field: impl Into<String>, message: String) -> Problem {
        let field = field.into();
        let errors = vec![FieldError { field, message }];
        Problem {
            errors,
            ..Problem::new(status)
        }
    }
}
