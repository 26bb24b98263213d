use std::env;
use std::error::Error;

use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Config, NoTls};

const RUNNING: &str = "SELECT count(*) FROM pg_stat_activity
    WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'";

// ANCHOR: config
/// What `PGHOST` (the folder of a socket), `PGUSER` and `PGDATABASE` say.
fn config() -> Result<Config, env::VarError> {
    let mut config = Config::new();
    config
        .host_path(env::var("PGHOST")?)
        .user(env::var("PGUSER")?)
        .dbname(env::var("PGDATABASE")?);
    Ok(config)
}
// ANCHOR_END: config

// ANCHOR: cancel
async fn running(observer: &Client) -> Result<i64, tokio_postgres::Error> {
    Ok(observer.query_one(RUNNING, &[]).await?.get(0))
}

async fn connect() -> Result<Client, Box<dyn Error>> {
    let (client, connection) = config()?.connect(NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

/// The request to cancel the query before this one may reach this one, too.
async fn six(client: &Client) -> Result<i32, tokio_postgres::Error> {
    loop {
        match client.query_one("SELECT 6", &[]).await {
            Err(error) if error.code() == Some(&SqlState::QUERY_CANCELED) => {}
            answer => return Ok(answer?.get(0)),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let observer = connect().await?;
    let client = connect().await?;
    let stop = client.cancel_token();

    tokio::select! {
        done = client.batch_execute("SELECT pg_sleep(3600)") => done?,
        seen = async {
            while running(&observer).await? == 0 {}
            Ok::<_, tokio_postgres::Error>(())
        } => seen?,
    }
    println!("the future was dropped");
    println!("running in the server: {}", running(&observer).await? == 1);

    stop.cancel_query(NoTls).await?;
    println!(
        "the next query, after the cancellation: {}",
        six(&client).await?
    );

    // A connection that the request above cannot reach.
    let client = connect().await?;
    let stop = client.cancel_token();
    let query = client.batch_execute("SELECT pg_sleep(3600)");
    let cancel = async {
        while running(&observer).await? == 0 {}
        stop.cancel_query(NoTls).await
    };
    let (canceled, asked) = tokio::join!(query, cancel);
    asked?;
    let error = canceled.expect_err("it was canceled");
    println!(
        "canceled: {}",
        error.code() == Some(&SqlState::QUERY_CANCELED)
    );
    Ok(())
}
// ANCHOR_END: cancel
