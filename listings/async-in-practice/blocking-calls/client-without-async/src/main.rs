use std::error::Error;
use std::io;

use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::{JoinError, spawn_blocking, yield_now};

#[derive(Clone)]
struct AsyncClient;

impl AsyncClient {
    async fn price(&self, dish: &str) -> u32 {
        yield_now().await;
        if dish == "soup" { 5 } else { 9 }
    }
}

/// The same for callers that know nothing of Tokio.
struct Client {
    runtime: Runtime,
    client: AsyncClient,
}

impl Client {
    fn new() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        Ok(Client {
            runtime,
            client: AsyncClient,
        })
    }

    fn price(&self, dish: &str) -> u32 {
        self.runtime.block_on(self.client.price(dish))
    }
}

fn total(dishes: &[&str], price: impl Fn(&str) -> u32) -> u32 {
    dishes.iter().map(|dish| price(dish)).sum()
}

async fn serve(client: &AsyncClient) -> Result<u32, JoinError> {
    let (client, handle) = (client.clone(), Handle::current());
    let price = move |dish: &str| handle.block_on(client.price(dish));
    spawn_blocking(|| total(&["soup", "pasta"], price)).await
}

fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new()?;
    println!(
        "sync over async: {}",
        total(&["soup", "pasta"], |dish| client.price(dish))
    );
    println!(
        "async, sync, async: {}",
        Runtime::new()?.block_on(serve(&AsyncClient))?
    );
    Ok(())
}
