use std::env;
use std::error::Error;
use std::future::poll_fn;

use tokio::sync::mpsc;
use tokio_postgres::{AsyncMessage, Client, Config, NoTls, Notification};

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

// ANCHOR: listen
async fn connect() -> Result<(Client, mpsc::Receiver<Notification>), Box<dyn Error>> {
    let (client, mut connection) = config()?.connect(NoTls).await?;
    let (news, inbox) = mpsc::channel(16);
    tokio::spawn(async move {
        while let Some(message) = poll_fn(|cx| connection.poll_message(cx)).await {
            match message {
                Ok(AsyncMessage::Notification(note)) => {
                    let _ = news.send(note).await;
                }
                Ok(_) => {}
                Err(error) => {
                    eprintln!("the connection broke: {error}");
                    break;
                }
            }
        }
    });
    Ok((client, inbox))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let (listener, mut news) = connect().await?;
    listener.batch_execute("LISTEN tables").await?;

    let (mut waiter, _) = connect().await?;
    let transaction = waiter.transaction().await?;
    let free = "SELECT pg_notify('tables', 'two is free')";
    transaction.execute(free, &[]).await?;
    transaction
        .batch_execute("NOTIFY tables, 'five is free'")
        .await?;
    transaction
        .batch_execute("NOTIFY tables, 'two is free'")
        .await?;
    println!("before the commit: {}", news.len());
    transaction.commit().await?;

    for _ in 0..2 {
        let note = news.recv().await.ok_or("the connection has ended")?;
        println!("{:?}", (note.channel(), note.payload()));
    }
    println!("left: {}", news.len());
    Ok(())
}
// ANCHOR_END: listen
