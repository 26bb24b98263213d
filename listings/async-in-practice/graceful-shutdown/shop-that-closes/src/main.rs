// ANCHOR: shop
use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::spawn;
use tokio::time::{Instant, sleep, timeout};
use tokio::{join, select};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

const LIMIT: Duration = Duration::from_millis(400);

/// A token that SIGTERM or Ctrl-C cancels.
fn stopped_by_a_signal() -> io::Result<CancellationToken> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let stop = CancellationToken::new();
    let stopped = stop.clone();
    spawn(async move {
        select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        stopped.cancel();
    });
    Ok(stop)
}

async fn meal(guest: &mut BufReader<TcpStream>) -> io::Result<()> {
    let mut name = String::new();
    guest.read_line(&mut name).await?;
    sleep(eating_time(name.trim_end())).await;
    Ok(())
}

async fn serve(stream: TcpStream, evict: CancellationToken) -> io::Result<()> {
    let mut guest = BufReader::new(stream);
    let answer = match evict.run_until_cancelled(meal(&mut guest)).await {
        Some(eaten) => eaten.map(|()| "thank you")?,
        None => "we are closing",
    };
    guest.write_all(answer.as_bytes()).await
}

/// Serves guests until it is told to stop. Returns how many had to be sent away.
async fn run(listener: TcpListener, stop: CancellationToken, log: Log) -> usize {
    let (guests, evict) = (TaskTracker::new(), CancellationToken::new());
    while let Some(accepted) = stop.run_until_cancelled(listener.accept()).await {
        match accepted {
            Ok((stream, _)) => {
                let served = serve(stream, evict.clone());
                guests.spawn(async {
                    if let Err(error) = served.await {
                        eprintln!("a guest left: {error}");
                    }
                });
            }
            Err(error) => {
                // Too many open files, for example. Others may close theirs.
                eprintln!("accept: {error}");
                sleep(Duration::from_millis(100)).await;
            }
        }
    }

    log.say("shop", "closes the door, and waits");
    drop(listener);
    close(&guests, &evict).await
}

async fn close(guests: &TaskTracker, evict: &CancellationToken) -> usize {
    guests.close();
    if timeout(LIMIT, guests.wait()).await.is_ok() {
        return 0;
    }
    let late = guests.len();
    evict.cancel();
    guests.wait().await;
    late
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let log = Log(Instant::now());
    let stop = stopped_by_a_signal()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    log.say("shop", "opens, and waits");
    let shop = async {
        let late = run(listener, stop, log).await;
        log.say("shop", &format!("ends, {late} sent away"));
    };
    let ((), visits) = join!(shop, visits(address, log));
    visits
}
// ANCHOR_END: shop

use std::net::SocketAddr;
use std::process::Command;

use tokio::io::AsyncReadExt;
use tokio::task::JoinSet;

#[derive(Clone, Copy)]
struct Log(Instant);

impl Log {
    fn say(self, lane: &str, what: &str) {
        println!("{:5} {lane} {what}", self.0.elapsed().as_millis());
    }
}

fn eating_time(name: &str) -> Duration {
    Duration::from_millis(match name {
        "Guido" => 300,
        "Luciano" => 500,
        _ => 9000,
    })
}

async fn visit(address: SocketAddr, name: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(format!("{name}\n").as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

async fn report_visit(address: SocketAddr, name: &'static str, log: Log) {
    log.say(name, "waits for a meal");
    match visit(address, name).await {
        Ok(answer) => log.say(name, &format!("ends: {answer}")),
        Err(error) => log.say(name, &format!("ends: {}", error.kind())),
    }
}

/// A guest comes every 100 ms. The signal is sent when there are three.
async fn visits(address: SocketAddr, log: Log) -> io::Result<()> {
    let mut visits = JoinSet::new();
    for name in ["Guido", "Luciano", "Kushal"] {
        visits.spawn(report_visit(address, name, log));
        sleep(Duration::from_millis(100)).await;
    }
    sleep(Duration::from_millis(50)).await;
    // The standard library has no `kill`; every shell does.
    Command::new("sh")
        .args(["-c", "kill -TERM $PPID"])
        .status()?;
    sleep(Duration::from_millis(50)).await;
    visits.spawn(report_visit(address, "Raymond", log));
    visits.join_all().await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(1);

    /// How many of the guests, who eat for so long, are late, and how many are alive
    /// when the shop is closed.
    async fn close_after(meals: &[u64]) -> (usize, usize) {
        let (guests, evict) = (TaskTracker::new(), CancellationToken::new());
        for &millis in meals {
            let meal = sleep(Duration::from_millis(millis));
            let evict = evict.clone();
            guests.spawn(async move { evict.run_until_cancelled(meal).await });
        }
        let late = timeout(LONG, close(&guests, &evict)).await;
        (late.expect("the shop stays open"), guests.len())
    }

    #[tokio::test(start_paused = true)]
    async fn those_in_time_are_waited_for() {
        assert_eq!(close_after(&[0, 100, 399]).await, (0, 0));
    }

    #[tokio::test(start_paused = true)]
    async fn those_who_are_late_are_sent_away_and_waited_for() {
        assert_eq!(close_after(&[100, 9000, 9000]).await, (2, 0));
    }

    #[tokio::test(start_paused = true)]
    async fn guests_are_answered_and_the_door_is_closed() {
        let log = Log(Instant::now());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let stop = CancellationToken::new();
        let stopping = async {
            sleep(Duration::from_millis(100)).await;
            stop.cancel();
            sleep(Duration::from_millis(100)).await;
            timeout(LONG, visit(address, "Raymond")).await
        };
        let (late, guido, kushal, raymond) = join!(
            timeout(LONG, run(listener, stop.clone(), log)),
            visit(address, "Guido"),
            visit(address, "Kushal"),
            stopping
        );
        assert_eq!(late, Ok(1));
        assert_eq!(guido.unwrap(), "thank you");
        assert_eq!(kushal.unwrap(), "we are closing");
        assert!(matches!(raymond, Ok(Err(_))));
    }
}
