// ANCHOR: runs
use std::io;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

async fn meter() {
    for seconds in 1..100 {
        sleep(Duration::from_secs(1)).await;
        println!("meter: {seconds} s");
    }
}

async fn visit() -> &'static str {
    sleep(Duration::from_millis(2250)).await;
    "back in main"
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()?;
    let task = runtime.spawn(meter());
    println!("made, not running");
    println!("{}", runtime.block_on(visit()));
    println!("between two runs");
    println!("{}", runtime.block_on(visit()));
    drop(runtime);
    println!("finished: {}", task.is_finished());
    Ok(())
}
// ANCHOR_END: runs
