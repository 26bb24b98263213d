use std::error::Error;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let written = Arc::new(Mutex::new(Vec::new()));
    let (go_on, wait) = mpsc::channel::<()>();

    let report = Arc::clone(&written);
    let (begin, begun) = oneshot::channel();
    let mut writer = spawn_blocking(move || {
        // The task below waits for this, so it is there.
        let _ = begin.send(());
        wait.recv()?;
        report.lock().unwrap().push("report");
        Ok::<_, mpsc::RecvError>(())
    });
    begun.await?;
    if timeout(Duration::from_millis(10), &mut writer)
        .await
        .is_err()
    {
        println!("timed out, written: {:?}", written.lock().unwrap());
    }
    writer.abort();
    go_on.send(())?;
    writer.await??;
    println!("aborted, written: {:?}", written.lock().unwrap());
    Ok(())
}
