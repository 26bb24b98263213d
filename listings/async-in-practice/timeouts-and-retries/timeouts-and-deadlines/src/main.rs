// ANCHOR: limits
use std::fmt::Display;
use std::pin::pin;
use std::time::Duration;

use tokio::select;
use tokio::time::error::Elapsed;
use tokio::time::{Instant, sleep, sleep_until, timeout, timeout_at};

const SECOND: Duration = Duration::from_secs(1);

async fn fetch(page: &str, seconds: f64) -> &str {
    sleep(Duration::from_secs_f64(seconds)).await;
    page
}

async fn report<E: Display>(way: &str, future: impl Future<Output = Result<String, E>>) {
    let start = Instant::now();
    let outcome = future.await.unwrap_or_else(|error| error.to_string());
    println!(
        "{way:<16}{outcome} after {:?} s",
        start.elapsed().as_secs_f64()
    );
}

async fn each_call() -> Result<String, Elapsed> {
    let one = timeout(2 * SECOND, fetch("a", 1.5)).await?;
    let two = timeout(2 * SECOND, fetch("b", 1.5)).await?;
    Ok(one.to_string() + two)
}

async fn all_calls() -> Result<String, Elapsed> {
    let both = async { fetch("a", 1.5).await.to_string() + fetch("b", 1.5).await };
    timeout(2 * SECOND, both).await
}

async fn at_a_deadline() -> Result<String, Elapsed> {
    let deadline = Instant::now() + 2 * SECOND;
    let one = fetch("a", 1.5).await;
    let two = timeout_at(deadline, fetch("b", 1.5)).await?;
    Ok(one.to_string() + two)
}

async fn outer_wins() -> Result<String, Elapsed> {
    timeout(SECOND, async {
        match timeout(2 * SECOND, fetch("a", 5.0)).await {
            Ok(page) => page.to_string(),
            Err(_) => "the inner one".to_string(),
        }
    })
    .await
}

async fn moved() -> Result<String, &'static str> {
    let mut limit = pin!(sleep_until(Instant::now() + 2 * SECOND));
    let mut pages = String::new();
    for page in ["a", "b"] {
        select! {
            fetched = fetch(page, 1.5) => pages += fetched,
            () = &mut limit => return Err("timed out"),
        }
        let later = limit.deadline() + SECOND * 3 / 2;
        limit.as_mut().reset(later);
    }
    Ok(pages)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    report("each call", each_call()).await;
    report("all calls", all_calls()).await;
    report("at a deadline", at_a_deadline()).await;
    report("outer wins", outer_wins()).await;
    report("moved", moved()).await;
}
// ANCHOR_END: limits
