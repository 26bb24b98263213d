use std::error::Error;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use futures::future::try_join_all;
use reqwest::Client;
use tokio::net::TcpListener;
use tokio::sync::Barrier;

const NAMES: [&str; 3] = ["Guido", "Luciano", "Kushal"];

async fn answer(Path(name): Path<String>, State(all_here): State<Arc<Barrier>>) -> String {
    // No answer before all three have asked.
    all_here.wait().await;
    format!("Hello {name}")
}

async fn start_server() -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new()
        .route("/{name}", get(answer))
        .with_state(Arc::new(Barrier::new(NAMES.len())));
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(address)
}

async fn fetch(client: &Client, url: String) -> reqwest::Result<String> {
    client.get(url).send().await?.text().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = start_server().await?;
    let client = Client::new();
    let requests = NAMES.map(|name| fetch(&client, format!("http://{server}/{name}")));
    println!("{:?}", try_join_all(requests).await?);
    Ok(())
}
