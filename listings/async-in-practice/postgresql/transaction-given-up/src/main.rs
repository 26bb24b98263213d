use std::env;
use std::error::Error;
use std::time::Duration;

use tokio::time::{sleep, timeout};
use tokio_postgres::{Client, Config, NoTls};

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

type Result<T, E = tokio_postgres::Error> = std::result::Result<T, E>;

// ANCHOR: transfer
async fn transfer(
    client: &mut Client,
    coins: i32,
    [payer, payee]: [&str; 2],
    thinks: Duration,
) -> Result<()> {
    let add = "UPDATE account SET coins = coins + $1 WHERE name = $2";
    let transaction = client.transaction().await?;
    transaction.execute(add, &[&coins, &payee]).await?;
    sleep(thinks).await;
    transaction.execute(add, &[&-coins, &payer]).await?;
    transaction.commit().await
}
// ANCHOR_END: transfer

async fn show(client: &Client, what: &str) -> Result<()> {
    let query = "SELECT name, coins FROM account ORDER BY name";
    let rows = client.query(query, &[]).await?;
    let rows = rows.iter().map(|row| (row.get(0), row.get(1)));
    println!("{what} {:?}", rows.collect::<Vec<(&str, i32)>>());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (mut client, connection) = config()?.connect(NoTls).await?;
    tokio::spawn(connection);
    let schema = "CREATE TABLE account (
            name text PRIMARY KEY, coins int NOT NULL CHECK (coins >= 0)
        );
        INSERT INTO account VALUES ('Guido', 10), ('Luciano', 5);";
    client.batch_execute(schema).await?;
    let names = ["Guido", "Luciano"];

    transfer(&mut client, 3, names, Duration::ZERO).await?;
    show(&client, "paid:").await?;

    if let Err(error) = transfer(&mut client, 100, names, Duration::ZERO).await {
        let error = error.as_db_error().ok_or("not the server's error")?;
        println!("refused: {}", error.constraint().unwrap_or_default());
    }
    show(&client, "still:").await?;

    let limit = Duration::from_millis(200);
    let slow = transfer(&mut client, 7, names, Duration::from_secs(3600));
    if timeout(limit, slow).await.is_err() {
        println!("given up");
    }
    show(&client, "still:").await?;
    Ok(())
}
