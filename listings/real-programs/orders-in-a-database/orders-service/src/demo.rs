//! A few requests, answered without a socket.

use std::error::Error;

use axum::body::Body;
use axum::http::{Method, Request, header};
use futures::StreamExt;
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::app::App;
use crate::config::Config;
use crate::{layers, routes};

const REQUESTS: [(Method, &str, &str); 9] = [
    (
        Method::POST,
        "/orders",
        r#"{"table": 4, "lines": [{"dish": "soup", "quantity": 2}]}"#,
    ),
    (
        Method::POST,
        "/orders",
        r#"{"table": 99, "lines": [{"dish": "soup", "quantity": 0}, {"dish": "soup"}]}"#,
    ),
    (
        Method::POST,
        "/orders",
        r#"{"table": 4, "lines": [{"dish": "pizza", "quantity": 1}]}"#,
    ),
    (Method::POST, "/orders", r#"{"table": 4, "#),
    (Method::PUT, "/orders/1/status", r#"{"status": "cooking"}"#),
    (Method::PUT, "/orders/1/status", r#"{"status": "canceled"}"#),
    (Method::GET, "/orders?status=cooking&limit=10", ""),
    (Method::PUT, "/menu", ""),
    (Method::DELETE, "/orders/1", ""),
];

pub async fn run(config: Config) -> Result<(), Box<dyn Error>> {
    let config = Config {
        database: "sqlite::memory:".into(),
        token: None,
        ..config
    };
    let app = App::open(config).await?;
    let service = layers::around(routes::routes(app.clone()), &app);
    let events = Request::get("/events")
        .header(header::HOST, "demo")
        .body(Body::empty())?;
    let events = service.clone().oneshot(events).await?.into_body();

    for (method, path, body) in REQUESTS {
        println!("{method} {path} {body}");
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "demo")
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body))?;
        let answer = service.clone().oneshot(request).await?;
        let status = answer.status().as_u16();
        let body = answer.into_body().collect().await?.to_bytes();
        println!("  {status} {}", String::from_utf8_lossy(&body));
    }

    app.stopping.cancel();
    let mut events = events.into_data_stream();
    while let Some(event) = events.next().await {
        print!("{}", String::from_utf8_lossy(&event?));
    }
    Ok(())
}
