//! The routes with JSON in and out, and the document that describes them.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::error::Category;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;
use crate::order::{Errors, Form, Object, Order, OrderForm, Status, StatusForm};
use crate::problem::{FieldError, Problem};
use crate::store::{Dish, Refused};
use crate::{layers, live, menu, session};

const MAX_BODY: usize = 64 << 10;
const NOT_VALID: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// The body as JSON, parsed and checked; otherwise a problem that names the fields.
pub struct Checked<F: Form>(pub F::Checked);

impl<F: Form, S: Send + Sync> FromRequest<S> for Checked<F> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|rejection| Problem::new(rejection.status()))?;
        let form: F = parse(&body)?;
        form.check().map(Checked).map_err(Problem::fields)
    }
}

fn parse<F: Form>(body: &[u8]) -> Result<F, Problem> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let Object(form) = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        let message = error.inner().to_string();
        match error.inner().classify() {
            Category::Data if path == "." => Problem::field(NOT_VALID, "", message),
            Category::Data => Problem::field(NOT_VALID, &path, message),
            _ => Problem::field(StatusCode::BAD_REQUEST, "", message),
        }
    })?;
    json.end()
        .map_err(|error| Problem::field(StatusCode::BAD_REQUEST, "", error.to_string()))?;
    Ok(form)
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json") && !headers.contains_key(header::CONTENT_ENCODING)
}

/// The id in a path.
pub struct OrderId(i64);

impl<S: Send + Sync> FromRequestParts<S> for OrderId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let id = path.ok().and_then(|Path(text)| text.parse().ok());
        match id {
            Some(id) if id > 0 => Ok(OrderId(id)),
            _ => Err(Problem::fields(vec![FieldError::new(
                "id",
                "must be a positive number",
            )])),
        }
    }
}

/// Which orders to list: `status`, `after` an id, at most `limit`.
pub struct Which {
    status: Option<Status>,
    after: i64,
    limit: i64,
}

impl<S: Send + Sync> FromRequestParts<S> for Which {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        type Pairs = Query<Vec<(String, String)>>;
        let Query(pairs) = Pairs::from_request_parts(parts, state)
            .await
            .map_err(|_| Problem::new(StatusCode::BAD_REQUEST))?;
        let mut errors = Errors::default();
        let mut which = Which {
            status: None,
            after: 0,
            limit: 100,
        };
        for (name, value) in pairs {
            match name.as_str() {
                "status" => {
                    which.status = errors.required("status", Status::named(&value));
                }
                "after" => which.after = errors.between("after", 0, i64::MAX, value.parse().ok()),
                "limit" => which.limit = errors.between("limit", 1, 100, value.parse().ok()),
                _ => {}
            }
        }
        errors.or(which).map_err(Problem::fields)
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Problem {
        match refused {
            Refused::NotOnTheMenu(errors) => Problem::fields(errors),
            Refused::NoSuchOrder => Problem::new(StatusCode::NOT_FOUND),
            Refused::Now(status) => {
                let message = format!("is {}", status.name());
                Problem::field(StatusCode::CONFLICT, "status", message)
            }
            Refused::Database(error) => error.into(),
        }
    }
}

/// Place an order
#[utoipa::path(
    post,
    path = "/orders",
    request_body = OrderForm,
    responses(
        (status = 201, body = Order, headers(("location" = String))),
        (status = 422, body = Problem, content_type = "application/problem+json"),
    ),
)]
async fn place(
    State(app): State<Arc<App>>,
    Checked(new): Checked<OrderForm>,
) -> Result<impl IntoResponse, Problem> {
    let store = app.store.clone();
    let order = app.change(async move { store.place(&new).await }).await?;
    let location = [(header::LOCATION, format!("/orders/{}", order.id))];
    Ok((StatusCode::CREATED, location, Json(order)))
}

/// Change the status of an order
#[utoipa::path(
    put,
    path = "/orders/{id}/status",
    params(("id" = i64, Path)),
    request_body = StatusForm,
    responses(
        (status = 200, body = Order),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    ),
)]
async fn advance(
    State(app): State<Arc<App>>,
    OrderId(id): OrderId,
    Checked(to): Checked<StatusForm>,
) -> Result<Json<Order>, Problem> {
    let store = app.store.clone();
    let order = app.change(async move { store.advance(id, to).await });
    Ok(Json(order.await?))
}

/// One order
#[utoipa::path(
    get,
    path = "/orders/{id}",
    params(("id" = i64, Path)),
    responses(
        (status = 200, body = Order),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    ),
)]
async fn order(State(app): State<Arc<App>>, OrderId(id): OrderId) -> Result<Json<Order>, Problem> {
    let order = app.store.order(id).await?;
    order.map(Json).ok_or(Problem::new(StatusCode::NOT_FOUND))
}

/// The orders, oldest first
#[utoipa::path(
    get,
    path = "/orders",
    params(
        ("status" = Option<Status>, Query),
        ("after" = Option<i64>, Query),
        ("limit" = Option<i64>, Query, maximum = 100),
    ),
    responses((status = 200, body = Vec<Order>)),
)]
async fn orders(State(app): State<Arc<App>>, which: Which) -> Result<Json<Vec<Order>>, Problem> {
    let Which {
        status,
        after,
        limit,
    } = which;
    Ok(Json(app.store.orders(status, after, limit).await?))
}

/// The menu
#[utoipa::path(get, path = "/menu", responses((status = 200, body = Vec<Dish>)))]
async fn dishes(State(app): State<Arc<App>>) -> Result<Json<Vec<Dish>>, Problem> {
    Ok(Json(app.store.menu().await?))
}

// ANCHOR: health
/// The process is up: restart it if this fails.
async fn health() -> &'static str {
    "alive\n"
}

/// It can do its work: send it requests while this succeeds.
async fn ready(State(app): State<Arc<App>>) -> Result<&'static str, Problem> {
    if app.leaving.is_cancelled() {
        return Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE));
    }
    app.store
        .ping()
        .await
        .map_err(|_| Problem::new(StatusCode::SERVICE_UNAVAILABLE))?;
    Ok("ready\n")
}
// ANCHOR_END: health

#[derive(OpenApi)]
#[openapi(info(title = "Orders", version = "1.0.0"))]
struct Api;

/// Every route, without the layers around them.
pub fn routes(app: Arc<App>) -> Router {
    let (described, document) = OpenApiRouter::with_openapi(Api::openapi())
        .routes(routes!(orders, place))
        .routes(routes!(order))
        .routes(routes!(advance))
        .routes(routes!(dishes))
        .split_for_parts();
    described
        .route("/openapi.json", get(async || Json(document)))
        .route(
            "/docs",
            get(async || Html(include_str!("../input/docs.html"))),
        )
        .route("/", get(async || Html(include_str!("../input/live.html"))))
        .route("/health", get(health))
        .route("/ready", get(ready))
        .route("/events", get(live::events))
        .route("/kitchen", get(live::kitchen))
        .route("/orders.ndjson", get(menu::export))
        .layer(from_fn_with_state(MAX_BODY, layers::limited))
        .merge(menu::upload())
        .merge(session::routes())
        .fallback(async || Problem::new(StatusCode::NOT_FOUND))
        .method_not_allowed_fallback(async || Problem::new(StatusCode::METHOD_NOT_ALLOWED))
        .with_state(app)
}
