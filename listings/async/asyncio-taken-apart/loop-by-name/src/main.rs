use std::error::Error;
use std::io;
use std::panic;
use std::time::Duration;

use tokio::net::UnixStream;
use tokio::runtime::{Builder, Handle};
use tokio::sync::{Notify, oneshot};
use tokio::time::sleep;

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    println!("running: {}", Handle::try_current().is_ok());

    let stop = Notify::new();
    runtime.block_on(async {
        println!("before it stops");
        stop.notify_one();
        stop.notified().await;
    });

    panic::set_hook(Box::new(|info| {
        println!("failed: {}", info.payload_as_str().unwrap_or_default());
    }));
    let cooking = runtime.spawn(async { "soup".parse::<u32>().unwrap() });
    let failed = runtime.block_on(cooking).map_err(|error| error.is_panic());
    println!("a panic: {failed:?}");

    let nap = runtime.spawn(async { sleep(Duration::from_secs(60)).await });
    nap.abort();
    let canceled = runtime.block_on(nap).map_err(|error| error.is_cancelled());
    println!("canceled: {canceled:?}");

    let heard = runtime.block_on(async {
        let (here, there) = UnixStream::pair()?;
        there.try_write(b"tea")?;
        let mut buffer = [0; 64];
        let read = loop {
            here.readable().await?;
            match here.try_read(&mut buffer) {
                // It was a hint, and a wrong one.
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                read => break read?,
            }
        };
        io::Result::Ok(String::from_utf8_lossy(&buffer[..read]).into_owned())
    })?;
    println!("heard: {heard}");

    let (sender, answer) = oneshot::channel();
    sender
        .send("soup".parse::<u32>())
        .expect("it is awaited below");
    if let Err(error) = runtime.block_on(answer)? {
        println!("answer: {error}");
    }

    drop(runtime);
    Ok(())
}
