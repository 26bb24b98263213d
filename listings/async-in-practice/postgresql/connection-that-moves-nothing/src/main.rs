use std::env;
use std::error::Error;
use std::time::Duration;

use tokio::time::timeout;
use tokio_postgres::{Config, NoTls};

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

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (client, connection) = config()?.connect(NoTls).await?;

    let limit = Duration::from_millis(100);
    let query = client.query_one("SELECT 'nothing moves'", &[]);
    if timeout(limit, query).await.is_err() {
        println!("no answer");
    }

    let connection = tokio::spawn(connection);
    let row = client
        .query_one("SELECT $1::text || '!' AS greeting", &[&"Hello"])
        .await?;
    println!("{}", row.get::<_, &str>("greeting"));

    let row = client.query_one("SELECT 6::int4", &[]).await?;
    println!("seats: {}", row.get::<_, i32>(0));
    if let Err(error) = row.try_get::<_, i64>(0) {
        println!("{}", error.source().ok_or("a reason")?);
    }

    drop(client);
    connection.await??;
    println!("closed");
    Ok(())
}
