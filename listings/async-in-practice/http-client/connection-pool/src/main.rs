use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::extract::{ConnectInfo, State};
use axum::routing::get;
use axum::{Json, Router};
use reqwest::Client;
use tokio::net::TcpListener;

type Peers = Arc<Mutex<BTreeSet<SocketAddr>>>;

async fn guests(
    State(peers): State<Peers>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
) -> Json<[&'static str; 3]> {
    peers.lock().unwrap().insert(peer);
    Json(["Guido", "Luciano", "Kushal"])
}

async fn start_server(peers: Peers) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new()
        .route("/guests", get(guests))
        .with_state(peers)
        .into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(address)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let peers = Peers::default();
    let url = format!("http://{}/guests", start_server(Arc::clone(&peers)).await?);

    let client = Client::new();
    let mut names: Vec<String> = Vec::new();
    for _ in 0..3 {
        names = client.get(&url).send().await?.json().await?;
    }
    println!("{names:?}");
    println!("one client, connections: {}", peers.lock().unwrap().len());

    peers.lock().unwrap().clear();
    for _ in 0..3 {
        reqwest::get(&url).await?.bytes().await?;
    }
    println!(
        "a client for each, connections: {}",
        peers.lock().unwrap().len()
    );
    Ok(())
}
