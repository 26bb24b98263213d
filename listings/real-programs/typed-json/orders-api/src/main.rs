mod problem;

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::{Arc, Mutex};

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Path, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::routing::get;
use axum::{Json, Router};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use tower::ServiceExt;
use utoipa::{OpenApi, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use problem::{FieldError, Problem};

// ANCHOR: types
/// What a client sends: a field may be missing, and is then asked for by name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OrderForm {
    #[schema(required = true, nullable = false, minimum = 1, maximum = 40)]
    table: Option<u32>,
    #[schema(required = true, nullable = false, min_items = 1)]
    lines: Option<Vec<LineForm>>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LineForm {
    #[schema(required = true, nullable = false)]
    dish: Option<String>,
    #[schema(required = true, nullable = false, minimum = 1, maximum = 99)]
    quantity: Option<u32>,
}

/// What an order is: nothing is missing.
#[derive(Clone, Serialize, ToSchema)]
struct Order {
    id: u32,
    table: u32,
    lines: Vec<Line>,
    total_cents: u32,
}

#[derive(Clone, Serialize, ToSchema)]
struct Line {
    dish: String,
    quantity: u32,
    cents: u32,
}
// ANCHOR_END: types

// ANCHOR: body
/// A body of JSON; if it is not one, a problem that says where.
struct JsonBody<T>(T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        if kind.is_none_or(|kind| !kind.as_bytes().starts_with(b"application/json")) {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|rejection| Problem::new(rejection.status()))?;
        let mut json = serde_json::Deserializer::from_slice(&body);
        let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let path = error.path().to_string();
            let path = if path == "." { "" } else { &path };
            let message = error.inner().to_string();
            match error.inner().classify() {
                Category::Data => Problem::field(StatusCode::UNPROCESSABLE_ENTITY, path, message),
                _ => Problem::field(StatusCode::BAD_REQUEST, "", message),
            }
        })?;
        let end = json.end().map_err(|error| error.to_string());
        end.map_err(|message| Problem::field(StatusCode::BAD_REQUEST, "", message))?;
        Ok(JsonBody(value))
    }
}
// ANCHOR_END: body

const MENU: [(&str, u32); 3] = [("coffee", 320), ("schnitzel", 1790), ("soup", 450)];

// ANCHOR: check
/// Collects what is wrong, so that a client learns all of it at once.
#[derive(Default)]
struct Errors(Vec<FieldError>);

impl Errors {
    fn add(&mut self, field: &str, message: impl Into<String>) {
        let (field, message) = (field.into(), message.into());
        self.0.push(FieldError { field, message });
    }

    fn between(&mut self, field: &str, most: u32, value: Option<u32>) -> u32 {
        match value {
            None => self.add(field, "is required"),
            Some(value) if (1..=most).contains(&value) => return value,
            Some(_) => self.add(field, format!("must be from 1 to {most}")),
        }
        0
    }
}

impl OrderForm {
    fn check(self, id: u32) -> Result<Order, Problem> {
        let mut errors = Errors::default();
        let table = errors.between("table", 40, self.table);
        let forms = self.lines.unwrap_or_default();
        if forms.is_empty() {
            errors.add("lines", "must have at least one");
        }
        let lines = forms.into_iter().enumerate();
        let lines: Vec<Line> = lines.map(|(i, line)| line.check(i, &mut errors)).collect();
        if !errors.0.is_empty() {
            let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY);
            return Err(Problem {
                errors: errors.0,
                ..problem
            });
        }
        let total_cents = lines.iter().map(|line| line.quantity * line.cents).sum();
        Ok(Order {
            id,
            table,
            lines,
            total_cents,
        })
    }
}
// ANCHOR_END: check

impl LineForm {
    fn check(self, index: usize, errors: &mut Errors) -> Line {
        let quantity = errors.between(&format!("lines[{index}].quantity"), 99, self.quantity);
        let field = format!("lines[{index}].dish");
        let dish = self.dish.unwrap_or_else(|| {
            errors.add(&field, "is required");
            String::new()
        });
        let cents = MENU.iter().find(|(name, _)| *name == dish);
        if cents.is_none() && !dish.is_empty() {
            errors.add(&field, "is not on the menu");
        }
        let cents = cents.map_or(0, |(_, cents)| *cents);
        Line {
            dish,
            quantity,
            cents,
        }
    }
}

// ANCHOR: handlers
type Orders = Arc<Mutex<BTreeMap<u32, Order>>>;

/// Place an order
#[utoipa::path(
    post, path = "/orders", request_body = OrderForm,
    responses((status = 201, body = Order), (status = 422, body = Problem)),
)]
async fn place(
    State(orders): State<Orders>,
    JsonBody(form): JsonBody<OrderForm>,
) -> Result<(StatusCode, Json<Order>), Problem> {
    let mut orders = orders.lock().unwrap();
    let id = orders.keys().next_back().map_or(1, |last| last + 1);
    let order = form.check(id)?;
    orders.insert(id, order.clone());
    Ok((StatusCode::CREATED, Json(order)))
}

/// One order
#[utoipa::path(
    get, path = "/orders/{id}", params(("id" = u32, Path)),
    responses((status = 200, body = Order), (status = 404, body = Problem)),
)]
async fn order(State(orders): State<Orders>, Path(id): Path<u32>) -> Result<Json<Order>, Problem> {
    let order = orders.lock().unwrap().get(&id).cloned();
    order.map(Json).ok_or(Problem::new(StatusCode::NOT_FOUND))
}

#[derive(OpenApi)]
#[openapi(info(title = "Orders", version = "1.0.0"))]
struct Api;

fn app() -> Router {
    let (routes, api) = OpenApiRouter::with_openapi(Api::openapi())
        .routes(routes!(place))
        .routes(routes!(order))
        .split_for_parts();
    routes
        .route("/openapi.json", get(async || Json(api)))
        .fallback(async || Problem::new(StatusCode::NOT_FOUND))
        .method_not_allowed_fallback(async || Problem::new(StatusCode::METHOD_NOT_ALLOWED))
        .layer(DefaultBodyLimit::max(10_000))
        .with_state(Orders::default())
}
// ANCHOR_END: handlers

async fn answer(
    app: &Router,
    method: Method,
    path: &str,
    kind: &str,
    body: &str,
) -> Result<(u16, String), Box<dyn Error>> {
    let request = Request::builder().method(method).uri(path);
    let request = request.header(header::CONTENT_TYPE, kind);
    let response = app
        .clone()
        .oneshot(request.body(Body::from(body.to_owned()))?)
        .await?;
    let status = response.status().as_u16();
    let body = response.into_body().collect().await?.to_bytes();
    Ok((status, String::from_utf8(body.into())?))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let app = app();
    let bodies = [
        r#"{"table": 4, "lines": [{"dish": "soup", "quantity": 2}]}"#,
        r#"{"table": 99, "lines": [{"dish": "pizza"}], "lines": []}"#,
        r#"{"table": 99, "lines": [{"dish": "pizza"}]}"#,
        r#"{"table": "four", "lines": [{"dish": "soup", "quantity": "2"}]}"#,
        r#"{"table": 4, "lines": [{"dish": "soup", "quantity": 1, "size": "L"}]}"#,
        r#"{"table": 4"#,
        r#"[4, [["coffee", 1]]]"#,
    ];
    for body in bodies {
        let (status, answer) =
            answer(&app, Method::POST, "/orders", "application/json", body).await?;
        println!("{body}\n  {status} {answer}");
    }
    let long = " ".repeat(20_000);
    for (method, path, kind, body) in [
        (Method::GET, "/orders/1", "", ""),
        (Method::GET, "/orders/7", "", ""),
        (Method::GET, "/orders/one", "", ""),
        (Method::DELETE, "/orders", "", ""),
        (Method::POST, "/orders", "text/plain", "{}"),
        (Method::POST, "/orders", "application/json", &long),
    ] {
        let (status, _) = answer(&app, method.clone(), path, kind, body).await?;
        println!("{method} {path} {kind}: {status}");
    }
    let (_, api) = answer(&app, Method::GET, "/openapi.json", "", "").await?;
    let api: serde_json::Value = serde_json::from_str(&api)?;
    let line = &api["components"]["schemas"]["LineForm"];
    let quantity = &line["properties"]["quantity"];
    println!("required: {}", line["required"]);
    println!(
        "quantity: {} to {}",
        quantity["minimum"], quantity["maximum"]
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn fields(body: &str) -> (u16, Vec<String>) {
        let (status, body) = answer(&app(), Method::POST, "/orders", "application/json", body)
            .await
            .unwrap();
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        let errors = body["errors"].as_array().cloned().unwrap_or_default();
        let field = |error: serde_json::Value| error["field"].as_str().unwrap().to_owned();
        (status, errors.into_iter().map(field).collect())
    }

    #[tokio::test]
    async fn fields_are_named() {
        for (body, status, named) in [
            ("{}", 422, vec!["table", "lines"]),
            (
                r#"{"table": 1, "lines": [{}]}"#,
                422,
                vec!["lines[0].quantity", "lines[0].dish"],
            ),
            (r#"{"table": 1, "tip": 1}"#, 422, vec!["tip"]),
            (r#"{"table": 1, "table": 1}"#, 422, vec![""]),
            (r#"{"table": -1}"#, 422, vec!["table"]),
            ("{} {}", 400, vec![""]),
        ] {
            let named: Vec<String> = named.into_iter().map(str::to_owned).collect();
            assert_eq!(fields(body).await, (status, named), "{body}");
        }
    }

    #[tokio::test]
    async fn a_refused_order_takes_no_id() {
        let app = app();
        let place = async |body: &str| {
            answer(&app, Method::POST, "/orders", "application/json", body)
                .await
                .unwrap()
        };
        let good = r#"{"table": 1, "lines": [{"dish": "soup", "quantity": 1}]}"#;
        for id in 1..4 {
            assert_eq!(place("{}").await.0, 422);
            let (status, order) = place(good).await;
            assert_eq!(status, 201);
            assert!(order.starts_with(&format!("{{\"id\":{id},")));
        }
    }
}
