use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use tokio::runtime::Runtime;

/// A runtime with one blocking call, which waits for paper.
fn printing() -> io::Result<(Runtime, Sender<()>, Receiver<()>)> {
    let runtime = Runtime::new()?;
    let (paper, tray) = mpsc::channel::<()>();
    let (done, printed) = mpsc::channel();
    let (ready, started) = mpsc::channel();
    runtime.spawn_blocking(move || {
        // A channel whose other end is gone would be a bug in this program.
        ready.send(()).unwrap();
        tray.recv().unwrap();
        println!("printed");
        done.send(()).unwrap();
    });
    started.recv().map_err(io::Error::other)?;
    Ok((runtime, paper, printed))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (runtime, paper, _printed) = printing()?;
    println!("main is done");
    paper.send(())?;
    drop(runtime);
    println!("the runtime is gone");

    let (runtime, paper, printed) = printing()?;
    runtime.shutdown_timeout(Duration::from_millis(10));
    println!("the runtime is gone");
    paper.send(())?;
    Ok(printed.recv()?)
}
