use std::convert::Infallible;
use std::error::Error;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::routing::get;
use futures::{StreamExt, TryStreamExt, stream};
use reqwest::Client;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio_util::io::StreamReader;

async fn report() -> Body {
    let line = "x".repeat(999) + "\n";
    Body::from_stream(stream::iter(vec![line; 3]).map(Ok::<_, Infallible>))
}

async fn closed() -> (StatusCode, &'static str) {
    (StatusCode::SERVICE_UNAVAILABLE, "closed on Mondays")
}

async fn start_server() -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new()
        .route("/report", get(report))
        .route("/closed", get(closed));
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(address)
}

// ANCHOR: client
async fn lines_in_chunks(client: &Client, url: &str) -> Result<(), Box<dyn Error>> {
    let response = client.get(url).send().await?.error_for_status()?;
    let mut chunks = response.bytes_stream();
    let (mut bytes, mut lines) = (0, 0);
    while let Some(chunk) = chunks.try_next().await? {
        bytes += chunk.len();
        lines += chunk.iter().filter(|&&byte| byte == b'\n').count();
    }
    println!("{bytes} bytes, {lines} lines");
    Ok(())
}

async fn in_pieces_of(size: u64, client: &Client, url: &str) -> Result<(), Box<dyn Error>> {
    let response = client.get(url).send().await?.error_for_status()?;
    let body = response.bytes_stream().map_err(std::io::Error::other);
    let mut body = StreamReader::new(body);
    let mut sizes = Vec::new();
    loop {
        let mut piece = Vec::new();
        match (&mut body).take(size).read_to_end(&mut piece).await? {
            0 => break,
            length => sizes.push(length),
        }
    }
    println!("pieces: {sizes:?}");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = start_server().await?;
    let (report, closed) = (
        format!("http://{server}/report"),
        format!("http://{server}/closed"),
    );
    let client = Client::new();
    lines_in_chunks(&client, &report).await?;
    in_pieces_of(1024, &client, &report).await?;

    let response = client.get(&closed).send().await?;
    println!("{} {}", response.status(), response.text().await?);
    if let Err(error) = client.get(&closed).send().await?.error_for_status() {
        println!("error_for_status: {:?}", error.status());
    }
    Ok(())
}
// ANCHOR_END: client
