use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

// ANCHOR: seats
#[derive(Clone, Copy)]
struct Log(Instant);

impl Log {
    fn say(self, who: &str, what: &str) {
        println!("{:5} {who} {what}", self.0.elapsed().as_secs());
    }
}

async fn serve(stream: TcpStream, log: Log) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut name = String::new();
    stream.read_line(&mut name).await?;
    log.say(name.trim_end(), "is served");
    sleep(Duration::from_secs(10)).await;
    log.say(name.trim_end(), "ends");
    Ok(())
}

async fn bar(listener: TcpListener, seats: usize, log: Log) -> io::Result<()> {
    let seats = Arc::new(Semaphore::new(seats));
    loop {
        let seat = Arc::clone(&seats).acquire_owned().await;
        let seat = seat.expect("this semaphore is never closed");
        let (stream, _) = listener.accept().await?;
        tokio::spawn(async move {
            let _seat = seat;
            if let Err(error) = serve(stream, log).await {
                eprintln!("a guest left: {error}");
            }
        });
    }
}

async fn visit(address: std::net::SocketAddr, name: &str, log: Log) -> io::Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(format!("{name}\n").as_bytes()).await?;
    log.say(name, "waits, connected");
    stream.read_to_end(&mut Vec::new()).await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let log = Log(Instant::now());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(bar(listener, 2, log));

    let mut guests = JoinSet::new();
    for (arrival, name) in (0..).zip(["Guido", "Luciano", "Kushal"]) {
        guests.spawn(async move {
            sleep(Duration::from_secs(arrival)).await;
            visit(address, name, log).await
        });
    }
    guests.join_all().await.into_iter().collect()
}
// ANCHOR_END: seats

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::timeout;

    /// When each guest has left, if all come at the same time.
    async fn left(guests: usize, seats: usize) -> Vec<u64> {
        let log = Log(Instant::now());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(bar(listener, seats, log));
        let mut visits = JoinSet::new();
        for _ in 0..guests {
            visits.spawn(async move {
                visit(address, "a guest", log).await.unwrap();
                log.0.elapsed().as_secs()
            });
        }
        let patience = Duration::from_secs(1000);
        let left = timeout(patience, visits.join_all()).await;
        let mut left = left.expect("a guest waits forever");
        left.sort_unstable();
        left
    }

    #[tokio::test(start_paused = true)]
    async fn as_many_as_there_are_seats_are_served_at_a_time() {
        assert_eq!(left(5, 2).await, [10, 10, 20, 20, 30]);
        assert_eq!(left(3, 3).await, [10, 10, 10]);
    }
}
