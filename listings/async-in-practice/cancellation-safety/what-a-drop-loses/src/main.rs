use std::cell::RefCell;
use std::error::Error;
use std::fmt::Debug;
use std::time::Duration;

use async_stream::stream;
use futures::StreamExt;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Barrier, Mutex, Notify, Semaphore, broadcast, mpsc, oneshot, watch};
use tokio::task::{JoinSet, spawn};
use tokio::time::{Instant, interval, sleep, timeout};

const TEN: Duration = Duration::from_millis(10);
const FIFTEEN: Duration = Duration::from_millis(15);

/// Whether anything was lost, and what there is in the end.
struct Remains {
    kept: bool,
    found: String,
}

type Outcome = Result<Remains, Box<dyn Error>>;

fn compare<T: Debug + PartialEq<U>, U>(found: T, expected: U) -> Outcome {
    let kept = found == expected;
    let found = format!("{found:?}");
    Ok(Remains { kept, found })
}

// ANCHOR: give_up
/// Polls the future for 10 ms of virtual time, and drops it.
async fn give_up<F: Future>(future: F) {
    let outcome = timeout(TEN, future).await;
    assert!(outcome.is_err(), "it did not wait");
}
// ANCHOR_END: give_up

// ANCHOR: rows
async fn mpsc_recv() -> Outcome {
    let (sender, mut receiver) = mpsc::channel(1);
    give_up(receiver.recv()).await;
    sender.send("soup").await?;
    compare(receiver.recv().await, Some("soup"))
}

async fn mpsc_send() -> Outcome {
    let (sender, mut receiver) = mpsc::channel(1);
    sender.send("soup").await?;
    give_up(sender.send("pasta")).await;
    drop(sender);
    receiver.recv().await;
    compare(receiver.recv().await, Some("pasta"))
}
// ANCHOR_END: rows

async fn mpsc_reserve() -> Outcome {
    let (sender, mut receiver) = mpsc::channel(1);
    sender.send("soup").await?;
    let pasta = "pasta";
    give_up(sender.reserve()).await;
    receiver.recv().await;
    sender.reserve().await?.send(pasta);
    compare(receiver.recv().await, Some("pasta"))
}

async fn oneshot_receiver() -> Outcome {
    let (sender, mut receiver) = oneshot::channel();
    give_up(&mut receiver).await;
    sender.send("soup")?;
    compare(receiver.await?, "soup")
}

async fn broadcast_recv() -> Outcome {
    let (sender, mut receiver) = broadcast::channel(1);
    give_up(receiver.recv()).await;
    sender.send("soup")?;
    compare(receiver.recv().await?, "soup")
}

async fn watch_changed() -> Outcome {
    let (sender, mut receiver) = watch::channel("nothing");
    give_up(receiver.changed()).await;
    sender.send("soup")?;
    receiver.changed().await?;
    compare(*receiver.borrow(), "soup")
}

/// Both ends of a connection, on which this has been sent.
async fn connection(sent: &str) -> Result<(DuplexStream, DuplexStream), Box<dyn Error>> {
    let (mut near, far) = duplex(8);
    near.write_all(sent.as_bytes()).await?;
    Ok((near, far))
}

async fn read() -> Outcome {
    let (mut near, mut far) = connection("").await?;
    let mut buffer = [0; 4];
    give_up(far.read(&mut buffer)).await;
    near.write_all(b"abcd").await?;
    let length = far.read(&mut buffer).await?;
    compare(String::from_utf8_lossy(&buffer[..length]), "abcd")
}

async fn read_exact() -> Outcome {
    let (mut near, mut far) = connection("ab").await?;
    let mut buffer = [0; 4];
    give_up(far.read_exact(&mut buffer)).await;
    near.write_all(b"cdef").await?;
    far.read_exact(&mut buffer).await?;
    compare(String::from_utf8_lossy(&buffer), "abcd")
}

async fn read_line() -> Outcome {
    let (mut near, far) = connection("ab").await?;
    let mut far = BufReader::new(far);
    let mut line = String::new();
    give_up(far.read_line(&mut line)).await;
    near.write_all(b"cd\n").await?;
    far.read_line(&mut line).await?;
    compare(line, "abcd\n")
}

async fn read_until() -> Outcome {
    let (mut near, far) = connection("ab").await?;
    let mut far = BufReader::new(far);
    let mut line = Vec::new();
    give_up(far.read_until(b'\n', &mut line)).await;
    near.write_all(b"cd\n").await?;
    far.read_until(b'\n', &mut line).await?;
    compare(String::from_utf8(line)?, "abcd\n")
}

async fn next_line() -> Outcome {
    let (mut near, far) = connection("ab").await?;
    let mut lines = BufReader::new(far).lines();
    give_up(lines.next_line()).await;
    near.write_all(b"cd\n").await?;
    let line = lines.next_line().await?;
    compare(line.as_deref(), Some("abcd"))
}

async fn write_all() -> Outcome {
    let (mut near, mut far) = duplex(4);
    give_up(near.write_all(b"abcdef")).await;
    let again = spawn(async move { near.write_all(b"abcdef").await });
    let mut received = String::new();
    far.read_to_string(&mut received).await?;
    again.await??;
    compare(received, "abcdef")
}

async fn write_all_buf() -> Outcome {
    let (mut near, mut far) = duplex(4);
    let mut rest = &b"abcdef"[..];
    give_up(near.write_all_buf(&mut rest)).await;
    let again = spawn(async move { near.write_all_buf(&mut rest).await });
    let mut received = String::new();
    far.read_to_string(&mut received).await?;
    again.await??;
    compare(received, "abcdef")
}

async fn accept() -> Outcome {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    give_up(listener.accept()).await;
    let client = TcpStream::connect(listener.local_addr()?).await?;
    let (_, address) = listener.accept().await?;
    compare(address == client.local_addr()?, true)
}

/// Guido gives up waiting, then Kushal waits, then Guido again.
async fn order_of(acquire: impl AsyncFn(), release: impl FnOnce()) -> Outcome {
    give_up(acquire()).await;
    let order = RefCell::new(Vec::new());
    let take = async |name| {
        acquire().await;
        order.borrow_mut().push(name);
    };
    tokio::join!(biased; take("Kushal"), take("Guido"), async { release() });
    compare(order.into_inner(), ["Guido", "Kushal"])
}

async fn mutex_lock() -> Outcome {
    let lock = Mutex::new(());
    let guard = lock.lock().await;
    order_of(async || drop(lock.lock().await), || drop(guard)).await
}

async fn semaphore_acquire() -> Outcome {
    let seats = Semaphore::new(0);
    let acquire = async || drop(seats.acquire().await);
    order_of(acquire, || seats.add_permits(1)).await
}

async fn notified(notify: impl FnOnce(&Notify)) -> Outcome {
    let bell = Notify::new();
    give_up(bell.notified()).await;
    notify(&bell);
    let heard = timeout(TEN, bell.notified()).await;
    compare(heard, Ok(()))
}

async fn barrier_wait() -> Outcome {
    let barrier = Barrier::new(2);
    give_up(barrier.wait()).await;
    let alone = timeout(TEN, barrier.wait()).await;
    compare(if alone.is_ok() { "alone" } else { "two" }, "two")
}

async fn sleep_again() -> Outcome {
    let start = Instant::now();
    give_up(sleep(FIFTEEN)).await;
    sleep(FIFTEEN).await;
    compare(start.elapsed(), FIFTEEN)
}

async fn tick() -> Outcome {
    let start = Instant::now();
    let mut ticks = interval(FIFTEEN);
    ticks.tick().await;
    give_up(ticks.tick()).await;
    ticks.tick().await;
    compare(start.elapsed(), FIFTEEN)
}

async fn join_handle() -> Outcome {
    let mut task = spawn(async {
        sleep(FIFTEEN).await;
        "soup"
    });
    give_up(&mut task).await;
    compare(task.await?, "soup")
}

async fn join_next() -> Outcome {
    let mut tasks = JoinSet::from_iter([sleep(FIFTEEN)]);
    give_up(tasks.join_next()).await;
    let ended = tasks.join_next().await.transpose()?;
    compare(ended, Some(()))
}

async fn stream_next() -> Outcome {
    let numbers = stream! {
        for n in 0..3 {
            yield n;
            sleep(FIFTEEN).await;
        }
    };
    let mut numbers = Box::pin(numbers);
    numbers.next().await;
    give_up(numbers.next()).await;
    compare(numbers.collect::<Vec<_>>().await, [1, 2])
}

async fn two_steps() -> Outcome {
    let mut accounts = [5, 5];
    give_up(async {
        accounts[0] -= 1;
        sleep(FIFTEEN).await;
        accounts[1] += 1;
    })
    .await;
    let total: u32 = accounts.iter().sum();
    compare(total, 10)
}

fn row(name: &str, remains: Remains) {
    let verdict = if remains.kept { "kept" } else { "LOST" };
    println!("{name:<28}{verdict}  {}", remains.found);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Box<dyn Error>> {
    row("mpsc recv()", mpsc_recv().await?);
    row("mpsc send(x)", mpsc_send().await?);
    row("mpsc reserve()", mpsc_reserve().await?);
    row("&mut oneshot receiver", oneshot_receiver().await?);
    row("broadcast recv()", broadcast_recv().await?);
    row("watch changed()", watch_changed().await?);
    row("read", read().await?);
    row("read_exact", read_exact().await?);
    row("read_line", read_line().await?);
    row("read_until", read_until().await?);
    row("lines.next_line()", next_line().await?);
    row("write_all", write_all().await?);
    row("write_all_buf", write_all_buf().await?);
    row("listener.accept()", accept().await?);
    row("mutex.lock()", mutex_lock().await?);
    row("semaphore.acquire()", semaphore_acquire().await?);
    row(
        "notified(), notify_one",
        notified(Notify::notify_one).await?,
    );
    row(
        "notified(), notify_waiters",
        notified(Notify::notify_waiters).await?,
    );
    row("barrier.wait()", barrier_wait().await?);
    row("sleep(d)", sleep_again().await?);
    row("interval.tick()", tick().await?);
    row("&mut join handle", join_handle().await?);
    row("join_set.join_next()", join_next().await?);
    row("stream.next()", stream_next().await?);
    row("two steps, an await between", two_steps().await?);
    Ok(())
}
