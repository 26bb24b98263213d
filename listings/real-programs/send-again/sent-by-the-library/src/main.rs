use std::cell::Cell;
use std::error::Error;

use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

/// Reads a request, counts it, and hangs up.
async fn hang_up(listener: TcpListener, requests: &Cell<u32>) -> std::io::Result<()> {
    loop {
        let (mut client, _) = listener.accept().await?;
        let mut head = [0; 1024];
        if client.read(&mut head).await? > 0 {
            requests.set(requests.get() + 1);
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/", listener.local_addr()?);
    let requests = Cell::new(0);
    let http = reqwest::Client::new();
    tokio::select! {
        ended = hang_up(listener, &requests) => ended?,
        response = http.get(url).send() => println!("an answer: {}", response.is_ok()),
    }
    println!("requests: {}", requests.get());
    Ok(())
}
