// Compiled twice, once against each runtime: see conformance.rs, which names them `rt`.

use std::future::{Future, pending};
use std::io::{self, Read, Write};
use std::net::{self, SocketAddr};
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;
use std::time::Duration;

use stats_alloc::{Region, Stats};

use super::{ALLOCATOR, Cost, Counted, Counts, Log, TASKS};
use rt::*;

const MINUTE: Duration = Duration::from_secs(60);

async fn greeters(log: Log) {
    let greet = |name: &'static str| {
        let log = log.clone();
        spawn(async move {
            log.say(format!("Hello {name}"));
            sleep(Duration::from_secs(1)).await;
            log.say(format!("Goodbye {name}"));
        })
    };
    let start = Instant::now();
    for greeter in ["Guido", "Luciano", "Kushal"].map(greet) {
        greeter.await.expect("a greeter does not panic");
    }
    log.say(format!("together: {} s", start.elapsed().as_secs()));
}

// ANCHOR: restaurant
async fn restaurant(log: Log) {
    let start = Instant::now();
    let minute = move || start.elapsed().as_secs() / 60;
    let seat = |(name, minutes): (&'static str, u32)| {
        let log = log.clone();
        spawn(async move {
            log.say(format!("{:3} {name} waits for an idea", minute()));
            sleep(minutes * MINUTE).await;
            log.say(format!("{:3} {name} is served", minute()));
            sleep(MINUTE).await;
            log.say(format!("{:3} {name} ends", minute()));
        })
    };
    for customer in [("Amir", 10), ("Kohli", 5), ("John", 1)].map(seat) {
        customer.await.expect("a customer does not panic");
    }
}
// ANCHOR_END: restaurant

// ANCHOR: server
async fn server(log: Log) {
    talk(log).await.expect("loopback works");
}

async fn talk(log: Log) -> io::Result<()> {
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
    let address = listener.local_addr()?;
    let serving = spawn(async move {
        loop {
            let (stream, _) = listener.accept().await?;
            spawn(serve(stream));
        }
        #[expect(unreachable_code, reason = "names the type of the errors")]
        io::Result::Ok(())
    });
    let clients = ["Guido", "Luciano"].map(|name| spawn(ask(address, name)));
    for client in clients {
        log.say(client.await.expect("a client does not panic")?);
    }
    serving.abort();
    Ok(())
}

async fn serve(mut stream: TcpStream) -> io::Result<()> {
    let mut buffer = [0; 64];
    loop {
        let read = stream.read(&mut buffer).await?;
        if read == 0 {
            return Ok(());
        }
        sleep(Duration::from_millis(20)).await;
        stream
            .write_all(&buffer[..read].to_ascii_uppercase())
            .await?;
    }
}

async fn ask(address: SocketAddr, name: &'static str) -> io::Result<String> {
    let start = Instant::now();
    let mut stream = TcpStream::connect(address).await?;
    let mut answers = Vec::new();
    for greeting in ["hello ", "goodbye "] {
        stream
            .write_all(format!("{greeting}{name}").as_bytes())
            .await?;
        let mut buffer = [0; 64];
        let read = stream.read(&mut buffer).await?;
        answers.push(String::from_utf8_lossy(&buffer[..read]).into_owned());
    }
    let elapsed = start.elapsed().as_millis();
    Ok(format!("{} after {elapsed} ms", answers.join(", ")))
}
// ANCHOR_END: server

// ANCHOR: visitor
/// A client that knows nothing of the runtime: blocking calls, in a thread.
fn visit(address: SocketAddr) -> io::Result<String> {
    let mut stream = net::TcpStream::connect(address)?;
    stream.write_all(b"hello from outside")?;
    let mut answer = [0; 18];
    stream.read_exact(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

async fn visitor(log: Log) {
    let serves = async {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
        let address = listener.local_addr()?;
        let visiting = thread::spawn(move || visit(address));
        let (mut stream, _) = listener.accept().await?;
        let mut buffer = [0; 64];
        let read = stream.read(&mut buffer).await?;
        stream
            .write_all(&buffer[..read].to_ascii_uppercase())
            .await?;
        // It has its answer, and does not keep the loop waiting for long.
        visiting.join().expect("the visitor does not panic")
    };
    let heard: io::Result<String> = serves.await;
    log.say(heard.expect("loopback works"));
}
// ANCHOR_END: visitor

// ANCHOR: endings
/// Says so when it is dropped.
struct Apron(Log, &'static str);

impl Drop for Apron {
    fn drop(&mut self) {
        self.0.say(format!("{} takes the apron off", self.1));
    }
}

async fn endings(log: Log) {
    let burned = spawn(async { resume_unwind(Box::new("burned")) });
    let error: JoinError = burned.await.unwrap_err();
    log.say(format!("a panic: {}", error.is_panic()));

    let apron = Apron(log.clone(), "Guido");
    let cook = spawn(async move {
        let _apron = apron;
        pending::<()>().await;
    });
    yield_now().await;
    cook.abort();
    log.say("aborted");
    let error = cook.await.unwrap_err();
    log.say(format!("canceled: {}", error.is_cancelled()));

    let (sender, answer) = oneshot::channel();
    drop(spawn(async { sender.send("the detached task answers") }));
    log.say(answer.await.expect("it sends"));

    let (sender, answer) = oneshot::channel::<()>();
    drop(sender);
    log.say(answer.await.unwrap_err().to_string());

    let apron = Apron(log, "Kushal");
    spawn(async move {
        let _apron = apron;
        pending::<()>().await;
    });
    yield_now().await;
}
// ANCHOR_END: endings

async fn canceled_early(log: Log) {
    let works = |answer: oneshot::Receiver<()>| {
        let log = log.clone();
        spawn(async move {
            log.say("begins");
            answer.await.expect("it is sent");
            log.say("goes on");
        })
    };

    let (_sender, answer) = oneshot::channel();
    let task = works(answer);
    task.abort();
    let canceled = task.await.unwrap_err().is_cancelled();
    log.say(format!("before its first turn: {canceled}"));

    let (sender, answer) = oneshot::channel();
    let task = works(answer);
    yield_now().await;
    sender.send(()).expect("it waits");
    task.abort();
    let canceled = task.await.unwrap_err().is_cancelled();
    log.say(format!("after its answer: {canceled}"));
}

// ANCHOR: turns
async fn turns(log: Log) {
    let count = |name: &'static str| {
        let log = log.clone();
        spawn(async move {
            for turn in 1..=3 {
                log.say(format!("{name} {turn}"));
                yield_now().await;
            }
        })
    };
    for counting in ["Guido", "Luciano"].map(count) {
        counting.await.expect("counting does not panic");
    }
}

// ANCHOR_END: turns

async fn from_a_thread(log: Log) {
    let (sender, answer) = oneshot::channel();
    let helper = thread::spawn(|| sender.send("an answer from a thread"));
    log.say(answer.await.expect("it sends"));
    helper
        .join()
        .expect("it does not panic")
        .expect("there is a receiver");
}

/// Of a thousand tasks.
async fn cost<F>(make: fn() -> F) -> Cost
where
    F: Future<Output = ()> + Send + 'static,
{
    let region = Region::new(ALLOCATOR);
    all_ended((0..TASKS).map(|_| make())).await;
    let allocations = region.change().allocations;

    let counts = Arc::new(Counts::default());
    let counted = |_| Counted {
        future: Box::pin(make()),
        counts: Arc::clone(&counts),
    };
    all_ended((0..TASKS).map(counted)).await;
    Cost {
        allocations,
        polls: counts.polls.load(Relaxed),
        wakes: counts.wakes.load(Relaxed),
    }
}

async fn all_ended<F>(futures: impl Iterator<Item = F>)
where
    F: Future<Output = ()> + Send + 'static,
{
    let tasks: Vec<_> = futures.map(spawn).collect();
    for task in tasks {
        task.await.expect("it does not panic");
    }
}

pub fn costs() -> io::Result<[Cost; 3]> {
    let nap = || sleep(Duration::from_millis(1));
    let waits = || async { spawn(async {}).await.expect("it does not panic") };
    Ok([
        new_runtime()?.block_on(cost(|| async {})),
        new_runtime()?.block_on(cost(nap)),
        new_runtime()?.block_on(cost(waits)),
    ])
}

/// What a task occupies while it sleeps, in bytes.
pub fn asleep() -> io::Result<usize> {
    new_runtime()?.block_on(async {
        let region = Region::new(ALLOCATOR);
        let tasks = [(); TASKS].map(|()| spawn(sleep(Duration::from_secs(1))));
        yield_now().await;
        let Stats {
            bytes_allocated,
            bytes_deallocated,
            ..
        } = region.change();
        drop(tasks);
        Ok((bytes_allocated - bytes_deallocated) / TASKS)
    })
}

/// What each program says.
pub fn outputs() -> io::Result<[(&'static str, Vec<String>); 8]> {
    Ok([
        ("greeters", output(greeters)?),
        ("restaurant", output(restaurant)?),
        ("server", output(server)?),
        ("visitor", output(visitor)?),
        ("endings", output(endings)?),
        ("canceled early", output(canceled_early)?),
        ("turns", output(turns)?),
        ("from a thread", output(from_a_thread)?),
    ])
}

fn output<F: Future<Output = ()>>(program: fn(Log) -> F) -> io::Result<Vec<String>> {
    let log = Log::default();
    let runtime = new_runtime()?;
    runtime.block_on(program(log.clone()));
    drop(runtime);
    Ok(log.take())
}
