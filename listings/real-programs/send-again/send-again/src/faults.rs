//! Two servers that misbehave by plan: the path of a request says how.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

/// What the servers have seen.
#[derive(Default)]
pub struct Seen {
    pub requests: AtomicU32,
    at_once: AtomicU32,
    pub most_at_once: AtomicU32,
}

pub struct Servers {
    pub seen: Arc<Seen>,
    pub sound: SocketAddr,
    pub raw: SocketAddr,
}

pub async fn start() -> std::io::Result<Servers> {
    let seen = Arc::new(Seen::default());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let sound = listener.local_addr()?;
    let app = app(Arc::clone(&seen));
    tokio::spawn(async { axum::serve(listener, app).await });

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let raw = listener.local_addr()?;
    tokio::spawn(misbehave(listener, Arc::clone(&seen)));
    Ok(Servers { seen, sound, raw })
}

fn app(seen: Arc<Seen>) -> Router {
    let until = Instant::now() + Duration::from_secs(30);
    Router::new()
        .route("/sound", get("sound"))
        .route("/broken", get(StatusCode::INTERNAL_SERVER_ERROR))
        .route("/unavailable/{times}", get(unavailable))
        .route("/slow", get(async || sleep(Duration::from_secs(1)).await))
        .route(
            "/too-slow",
            get(async || sleep(Duration::from_secs(10)).await),
        )
        .route(
            "/loop",
            get((StatusCode::FOUND, [(header::LOCATION, "/loop")])),
        )
        .route("/later", get(told_to_wait("3600")))
        .route(
            "/flood",
            get(async move || {
                if Instant::now() < until {
                    told_to_wait("4").into_response()
                } else {
                    "dry".into_response()
                }
            }),
        )
        .layer(middleware::from_fn_with_state(Arc::clone(&seen), count))
        .with_state(seen)
}

type Told = (StatusCode, [(HeaderName, &'static str); 1]);

fn told_to_wait(seconds: &'static str) -> Told {
    let headers = [(header::RETRY_AFTER, seconds)];
    (StatusCode::TOO_MANY_REQUESTS, headers)
}

async fn unavailable(State(seen): State<Arc<Seen>>, Path(times): Path<u32>) -> StatusCode {
    if seen.requests.load(Ordering::Relaxed) <= times {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::OK
    }
}

async fn count(State(seen): State<Arc<Seen>>, request: Request, next: Next) -> Response {
    seen.requests.fetch_add(1, Ordering::Relaxed);
    let at_once = seen.at_once.fetch_add(1, Ordering::Relaxed) + 1;
    seen.most_at_once.fetch_max(at_once, Ordering::Relaxed);
    let response = next.run(request).await;
    seen.at_once.fetch_sub(1, Ordering::Relaxed);
    response
}

/// What axum has no means to do.
async fn misbehave(listener: TcpListener, seen: Arc<Seen>) {
    while let Ok((stream, _)) = listener.accept().await {
        let seen = Arc::clone(&seen);
        tokio::spawn(async move {
            // A client that hangs up is what many of these answers lead to.
            let _ = answer(stream, &seen).await;
        });
    }
}

async fn answer(mut stream: TcpStream, seen: &Seen) -> std::io::Result<()> {
    while let Some(path) = read_head(&mut stream).await? {
        seen.requests.fetch_add(1, Ordering::Relaxed);
        let path = path.strip_suffix("?retry=True").unwrap_or(&path);
        let bytes = match path {
            "/sound" => "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nsound",
            "/half-a-head" => "HTTP/1.1 200 OK\r\nContent-Le",
            "/half-a-body" => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
            "/half-a-chunk" => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nhalf",
            "/too-long" => "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nsound and more",
            "/two-lengths" => {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nsound!"
            }
            "/not-http" => "SSH-2.0-OpenSSH_9.6\r\n\r\n",
            "/drip" => "HTTP/1.1 200 OK\r\n\r\n",
            _ => "",
        };
        stream.write_all(bytes.as_bytes()).await?;
        match path {
            "/sound" | "/too-long" => continue,
            "/drip" => loop {
                sleep(Duration::from_secs(1)).await;
                stream.write_all(b".").await?;
            },
            "/reset" => stream.set_zero_linger()?,
            _ => {}
        }
        return Ok(());
    }
    Ok(())
}

/// Reads to the empty line, and returns the target of the request.
async fn read_head(stream: &mut TcpStream) -> std::io::Result<Option<String>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return Ok(None),
        }
    }
    let head = String::from_utf8_lossy(&head);
    Ok(head.split(' ').nth(1).map(str::to_owned))
}
