use std::num::ParseIntError;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::task::{self, spawn};
use tokio::time::sleep;

async fn work(text: &str) -> Result<u32, ParseIntError> {
    sleep(Duration::from_millis(10)).await;
    text.parse()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let good = spawn(work("42"));
    let bad = spawn(work("no number"));
    let gone = spawn(work("0"));
    let panicking = spawn(async {
        // What a failed `assert!` does, without its message on standard error.
        std::panic::resume_unwind(Box::new("out of soup"))
    });
    let other = spawn(async { task::id() });

    println!("done: {}", good.is_finished());
    println!("all: {}", Handle::current().metrics().num_alive_tasks());
    let id = other.id();
    println!("its id: {}", other.await.unwrap() == id);

    let stop = gone.abort_handle();
    stop.abort();
    println!("right after abort: {}", stop.is_finished());

    println!("result: {:?}", good.await);
    println!("error: {:?}", bad.await.map(|result| result.is_err()));
    let error = gone.await.unwrap_err();
    println!("canceled: {}, {}", error.is_cancelled(), stop.is_finished());
    let error: Result<(), _> = panicking.await;
    let message = error.unwrap_err().into_panic();
    println!("panic: {:?}", message.downcast_ref::<&str>());
}
