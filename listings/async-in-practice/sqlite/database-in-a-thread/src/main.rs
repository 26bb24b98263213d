use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc as std_mpsc;
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, Result};
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

// ANCHOR: database
type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// A connection and the one thread that uses it.
#[derive(Clone)]
struct Database {
    jobs: mpsc::Sender<Job>,
}

/// The work has panicked.
#[derive(Debug)]
struct Panicked;

impl Database {
    fn new(mut connection: Connection) -> Database {
        let (jobs, mut inbox) = mpsc::channel::<Job>(16);
        thread::spawn(move || {
            while let Some(job) = inbox.blocking_recv() {
                // A panic drops the job's `reply`, and the thread goes on.
                let _ = catch_unwind(AssertUnwindSafe(|| job(&mut connection)));
            }
        });
        Database { jobs }
    }

    async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> T + Send + 'static,
    ) -> Result<T, Panicked> {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // If the caller has gone, the work is not begun.
            if !reply.is_closed() {
                let _ = reply.send(work(connection));
            }
        });
        self.jobs.send(job).await.map_err(|_| Panicked)?;
        answer.await.map_err(|_| Panicked)
    }
}
// ANCHOR_END: database

// ANCHOR: guests
fn create(db: &mut Connection) -> Result<()> {
    db.execute_batch("CREATE TABLE guest (name TEXT)")
}

fn invite(name: &str) -> impl FnOnce(&mut Connection) -> Result<usize> + use<> {
    let name = name.to_owned();
    move |db| db.execute("INSERT INTO guest VALUES (?)", [name])
}

fn guests(db: &mut Connection) -> Result<Vec<String>> {
    let mut query = db.prepare("SELECT name FROM guest ORDER BY name")?;
    query.query_map((), |row| row.get(0))?.collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = Database::new(Connection::open_in_memory()?);
    database.call(create).await??;
    let (luciano, kushal) = tokio::try_join!(
        database.call(invite("Luciano")),
        database.call(invite("Kushal")),
    )?;
    luciano?;
    kushal?;
    println!("invited: {:?}", database.call(guests).await??);

    // While the thread is busy, a call is queued and given up.
    let (release, released) = std_mpsc::channel::<()>();
    let busy = database.call(move |_| released.recv().is_err());
    let given_up = async {
        let guido = database.call(invite("Guido"));
        if timeout(Duration::from_millis(10), guido).await.is_err() {
            println!("Guido's call was given up");
        }
        drop(release);
    };
    let (busy, ()) = tokio::join!(busy, given_up);
    busy?;
    println!("invited: {:?}", database.call(guests).await??);
    Ok(())
}
// ANCHOR_END: guests

impl std::fmt::Display for Panicked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the work has panicked")
    }
}

impl std::error::Error for Panicked {}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;
    use std::panic::resume_unwind;

    async fn opened() -> Database {
        let database = Database::new(Connection::open_in_memory().unwrap());
        database.call(create).await.unwrap().unwrap();
        database
    }

    #[tokio::test]
    async fn a_panic_is_an_error_and_not_the_end() {
        let database = opened().await;
        let panicked = database.call(|db| {
            let transaction = db.transaction().unwrap();
            transaction
                .execute("INSERT INTO guest VALUES ('Guido')", ())
                .unwrap();
            resume_unwind(Box::new("no seat left"))
        });
        let panicked: Result<(), Panicked> = panicked.await;
        panicked.unwrap_err();
        assert!(database.call(guests).await.unwrap().unwrap().is_empty());
    }

    #[tokio::test]
    async fn what_is_given_up_before_it_begins_is_not_done() {
        let database = opened().await;
        let (release, released) = std_mpsc::channel::<()>();
        let busy = database.clone();
        let busy = tokio::spawn(async move { busy.call(move |_| released.recv().is_err()).await });
        tokio::task::yield_now().await;
        assert!(database.call(invite("Guido")).now_or_never().is_none());
        drop(release);
        busy.await.unwrap().unwrap();
        assert!(database.call(guests).await.unwrap().unwrap().is_empty());
    }

    #[tokio::test]
    async fn calls_are_done_in_their_order() {
        let database = opened().await;
        // As many as the queue has places. With more, those that wait for a place
        // can be overtaken.
        let guests: Vec<_> = (0..16).map(|n| n.to_string()).collect();
        let calls = guests.iter().map(|name| database.call(invite(name)));
        futures::future::join_all(calls).await;
        let rows = database.call(|db| {
            let mut query = db.prepare("SELECT name FROM guest ORDER BY rowid")?;
            query.query_map((), |row| row.get(0))?.collect()
        });
        let rows: Result<Vec<String>> = rows.await.unwrap();
        assert_eq!(rows.unwrap(), guests);
    }
}
