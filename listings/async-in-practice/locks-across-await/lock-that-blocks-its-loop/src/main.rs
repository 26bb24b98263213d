use std::time::Duration;

use tokio::time::sleep;

struct Door {
    for_threads: parking_lot::Mutex<()>,
    for_tasks: tokio::sync::Mutex<()>,
}

#[expect(
    clippy::await_holding_lock,
    reason = "the mistake that this program shows"
)]
async fn holder(door: &Door) {
    let _first = door.for_threads.lock();
    let _second = door.for_tasks.lock().await;
    sleep(Duration::from_millis(10)).await;
    println!("holder is done");
}

async fn visitor(door: &Door) {
    let free = door.for_threads.try_lock_for(Duration::from_millis(50));
    println!("threads' lock, free after waiting: {}", free.is_some());
    drop(free);
    let _guard = door.for_tasks.lock().await;
    println!("tasks' lock: in");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let door = Door {
        for_threads: parking_lot::Mutex::new(()),
        for_tasks: tokio::sync::Mutex::new(()),
    };
    tokio::join!(biased; holder(&door), visitor(&door));
}
