use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::time::Duration;

use deadpool_postgres::{Manager, Pool, PoolError};
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

// ANCHOR: pool
async fn visit(pool: &Pool) -> Result<i32, PoolError> {
    let client = pool.get().await?;
    let query = "SELECT pg_backend_pid(), pg_sleep(0.01)";
    Ok(client.query_one(query, &[]).await?.get(0))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let pool = Pool::builder(Manager::new(config()?, NoTls))
        .max_size(2)
        .build()?;
    let p = &pool;
    let visits = tokio::try_join!(visit(p), visit(p), visit(p), visit(p), visit(p), visit(p))?;
    let visits: [i32; 6] = visits.into();
    println!("{} visits", visits.len());
    println!(
        "at most two connections: {}",
        BTreeSet::from(visits).len() <= 2
    );

    let both = (pool.get().await?, pool.get().await?);
    if timeout(Duration::from_millis(100), pool.get())
        .await
        .is_err()
    {
        println!("a third connection: timed out");
    }
    drop(both);

    let client = pool.get().await?;
    client.batch_execute("SET search_path TO elsewhere").await?;
    drop(client);
    let mut paths = BTreeSet::new();
    for client in [pool.get().await?, pool.get().await?] {
        let row = client.query_one("SHOW search_path", &[]).await?;
        paths.insert(row.get::<_, String>(0));
    }
    println!("left behind: {}", paths.contains("elsewhere"));
    Ok(())
}
// ANCHOR_END: pool
