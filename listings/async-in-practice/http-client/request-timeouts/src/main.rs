use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::routing::get;
use futures::{StreamExt, stream};
use reqwest::Client;
use tokio::net::TcpListener;
use tokio::time::{Instant, sleep};

async fn late() -> &'static str {
    sleep(Duration::from_secs(600)).await;
    "soup"
}

async fn slow() -> Body {
    Body::from_stream(
        stream::iter(["s", "a", "l", "a", "d"]).then(async |letter| {
            sleep(Duration::from_secs(20)).await;
            Ok::<_, std::io::Error>(letter)
        }),
    )
}

async fn start_server() -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new()
        .route("/late", get(late))
        .route("/slow", get(slow));
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(address)
}

// ANCHOR: patience
async fn get_text(client: &Client, url: String) -> reqwest::Result<String> {
    client.get(url).send().await?.text().await
}

async fn ask(client: &Client, server: SocketAddr, path: &str) -> reqwest::Result<()> {
    let start = Instant::now();
    let dish = match get_text(client, format!("http://{server}{path}")).await {
        Err(error) if error.is_timeout() => "timed out".to_owned(),
        answer => answer?,
    };
    println!("{path} {dish}, {} s", start.elapsed().as_secs());
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = start_server().await?;
    let limit = Duration::from_secs(30);

    println!("by default");
    let patient = Client::new();
    ask(&patient, server, "/late").await?;

    println!("30 s in all");
    let total = Client::builder().timeout(limit).build()?;
    ask(&total, server, "/late").await?;
    ask(&total, server, "/slow").await?;

    println!("30 s between two reads");
    let between = Client::builder().read_timeout(limit).build()?;
    ask(&between, server, "/late").await?;
    ask(&between, server, "/slow").await?;
    Ok(())
}
// ANCHOR_END: patience
