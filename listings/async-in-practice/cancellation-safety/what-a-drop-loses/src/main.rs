use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use async_stream::stream;
use futures::StreamExt;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Barrier, Mutex, Notify, Semaphore, broadcast, mpsc, oneshot, watch};
use tokio::task::{JoinSet, spawn};
use tokio::time::{Instant, interval, sleep, timeout};

type Remains = Result<String, Box<dyn Error>>;

// ANCHOR: give_up
/// Polls the future for 10 ms of virtual time, and drops it.
async fn give_up<F: Future>(future: F) {
    let outcome = timeout(Duration::from_millis(10), future).await;
    assert!(outcome.is_err(), "it did not wait");
}
// ANCHOR_END: give_up

/// Both ends of a connection with room for `room` bytes, on which `sent` is under way.
async fn connection(
    room: usize,
    sent: &str,
) -> Result<(DuplexStream, DuplexStream), Box<dyn Error>> {
    let (mut near, far) = duplex(room);
    near.write_all(sent.as_bytes()).await?;
    Ok((near, far))
}

async fn mpsc_recv() -> Remains {
    let (sender, mut receiver) = mpsc::channel(1);
    give_up(receiver.recv()).await;
    sender.send("soup").await?;
    Ok(format!("kept: {:?}", receiver.recv().await))
}

async fn mpsc_send() -> Remains {
    let (sender, mut receiver) = mpsc::channel(1);
    sender.send("soup").await?;
    give_up(sender.send("pasta")).await;
    drop(sender);
    receiver.recv().await;
    Ok(format!("lost, the value: {:?}", receiver.recv().await))
}

async fn mpsc_reserve() -> Remains {
    let (sender, mut receiver) = mpsc::channel(1);
    sender.send("soup").await?;
    let pasta = "pasta";
    give_up(sender.reserve()).await;
    receiver.recv().await;
    sender.reserve().await?.send(pasta);
    Ok(format!("kept: {:?}", receiver.recv().await))
}

async fn oneshot_receiver() -> Remains {
    let (sender, mut receiver) = oneshot::channel();
    give_up(&mut receiver).await;
    sender.send("soup")?;
    Ok(format!("kept: {}", receiver.await?))
}

async fn broadcast_recv() -> Remains {
    let (sender, mut receiver) = broadcast::channel(1);
    give_up(receiver.recv()).await;
    sender.send("soup")?;
    Ok(format!("kept: {}", receiver.recv().await?))
}

async fn watch_changed() -> Remains {
    let (sender, mut receiver) = watch::channel("nothing");
    give_up(receiver.changed()).await;
    sender.send("soup")?;
    receiver.changed().await?;
    Ok(format!("kept: {}", *receiver.borrow()))
}

async fn read() -> Remains {
    let (mut near, mut far) = connection(8, "").await?;
    let mut buffer = [0; 4];
    give_up(far.read(&mut buffer)).await;
    near.write_all(b"abcd").await?;
    let length = far.read(&mut buffer).await?;
    Ok(format!("kept: {}", buffer[..length].escape_ascii()))
}

async fn read_exact() -> Remains {
    let (mut near, mut far) = connection(8, "ab").await?;
    let mut buffer = [0; 4];
    give_up(far.read_exact(&mut buffer)).await;
    near.write_all(b"cdef").await?;
    far.read_exact(&mut buffer).await?;
    Ok(format!("lost, ab: {}", buffer.escape_ascii()))
}

async fn read_line() -> Remains {
    let (mut near, far) = connection(8, "ab").await?;
    let mut far = BufReader::new(far);
    let mut line = String::new();
    give_up(far.read_line(&mut line)).await;
    near.write_all(b"cd\n").await?;
    far.read_line(&mut line).await?;
    Ok(format!("lost, ab: {line:?}"))
}

async fn read_until() -> Remains {
    let (mut near, far) = connection(8, "ab").await?;
    let mut far = BufReader::new(far);
    let mut line = Vec::new();
    give_up(far.read_until(b'\n', &mut line)).await;
    near.write_all(b"cd\n").await?;
    far.read_until(b'\n', &mut line).await?;
    Ok(format!("kept, in the buffer: {}", line.escape_ascii()))
}

async fn next_line() -> Remains {
    let (mut near, far) = connection(8, "ab").await?;
    let mut lines = BufReader::new(far).lines();
    give_up(lines.next_line()).await;
    near.write_all(b"cd\n").await?;
    Ok(format!("kept: {:?}", lines.next_line().await?))
}

async fn write_all() -> Remains {
    let (mut near, mut far) = connection(4, "").await?;
    give_up(near.write_all(b"abcdef")).await;
    drop(near);
    let mut sent = String::new();
    far.read_to_string(&mut sent).await?;
    Ok(format!("lost, how far it got: {sent}"))
}

async fn write_all_buf() -> Remains {
    let (mut near, _far) = connection(4, "").await?;
    let mut rest = &b"abcdef"[..];
    give_up(near.write_all_buf(&mut rest)).await;
    Ok(format!("kept: {} is still to come", rest.escape_ascii()))
}

async fn mutex_lock() -> Remains {
    let order = Arc::new(Mutex::new(Vec::new()));
    let guard = order.lock().await;
    give_up(order.lock()).await;
    let tasks = JoinSet::from_iter(["Kushal", "Guido"].map(|name| {
        let order = Arc::clone(&order);
        async move { order.lock().await.push(name) }
    }));
    sleep(Duration::from_millis(1)).await;
    drop(guard);
    tasks.join_all().await;
    Ok(format!(
        "lost, the place in the queue: {:?}",
        order.lock().await
    ))
}

async fn semaphore_acquire() -> Remains {
    let seats = Semaphore::new(0);
    give_up(seats.acquire()).await;
    seats.add_permits(1);
    Ok(format!(
        "lost, the place in the queue: {} permit is free",
        seats.available_permits()
    ))
}

async fn notified() -> Remains {
    let bell = Notify::new();
    give_up(bell.notified()).await;
    bell.notify_waiters();
    let early = timeout(Duration::from_millis(10), bell.notified()).await;
    Ok(format!("lost, a call in between: {}", early.is_err()))
}

async fn barrier_wait() -> Remains {
    let barrier = Barrier::new(2);
    give_up(barrier.wait()).await;
    let alone = timeout(Duration::from_millis(10), barrier.wait()).await;
    Ok(format!("lost, the count: passed alone, {}", alone.is_ok()))
}

async fn sleep_again() -> Remains {
    let start = Instant::now();
    give_up(sleep(Duration::from_millis(15))).await;
    sleep(Duration::from_millis(15)).await;
    Ok(format!(
        "lost, the time: {} ms for 15",
        start.elapsed().as_millis()
    ))
}

async fn tick() -> Remains {
    let start = Instant::now();
    let mut ticks = interval(Duration::from_millis(15));
    ticks.tick().await;
    give_up(ticks.tick()).await;
    ticks.tick().await;
    Ok(format!("kept: {} ms", start.elapsed().as_millis()))
}

async fn join_handle() -> Remains {
    let mut task = spawn(sleep(Duration::from_millis(15)));
    give_up(&mut task).await;
    task.await?;
    Ok("kept: the task goes on".to_string())
}

async fn join_next() -> Remains {
    let mut tasks = JoinSet::from_iter([sleep(Duration::from_millis(15))]);
    give_up(tasks.join_next()).await;
    Ok(format!("kept: {:?}", tasks.join_next().await))
}

async fn accept() -> Remains {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    give_up(listener.accept()).await;
    let _client = TcpStream::connect(listener.local_addr()?).await?;
    listener.accept().await?;
    Ok("kept: the client".to_string())
}

async fn stream_next() -> Remains {
    let numbers = stream! {
        for n in 0..3 {
            yield n;
            sleep(Duration::from_millis(15)).await;
        }
    };
    let mut numbers = Box::pin(numbers);
    numbers.next().await;
    give_up(numbers.next()).await;
    Ok(format!("kept: {:?}", numbers.collect::<Vec<_>>().await))
}

async fn two_steps() -> Remains {
    let mut accounts = [5, 5];
    give_up(async {
        accounts[0] -= 1;
        sleep(Duration::from_millis(15)).await;
        accounts[1] += 1;
    })
    .await;
    Ok(format!("lost, 1 of 10: {accounts:?}"))
}

fn row(name: &str, remains: String) {
    println!("{name:<28}{remains}");
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
    row("notify.notified()", notified().await?);
    row("barrier.wait()", barrier_wait().await?);
    row("sleep(d)", sleep_again().await?);
    row("interval.tick()", tick().await?);
    row("&mut join handle", join_handle().await?);
    row("join_set.join_next()", join_next().await?);
    row("stream.next()", stream_next().await?);
    row("two steps, an await between", two_steps().await?);
    Ok(())
}
