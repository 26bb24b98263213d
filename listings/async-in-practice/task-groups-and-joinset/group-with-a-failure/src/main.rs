// ANCHOR: steps
use std::sync::LazyLock;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

fn say(lane: &str, what: &str) {
    println!("{:5} {lane} {what}", START.elapsed().as_millis());
}

struct Lane(&'static str);

impl Drop for Lane {
    fn drop(&mut self) {
        say(self.0, "ends");
    }
}

async fn step(name: &'static str, millis: u64) -> Result<(), &'static str> {
    say(name, "waits");
    let _lane = Lane(name);
    sleep(Duration::from_millis(millis)).await;
    if name == "order" {
        say(name, "fails");
        return Err("no such order");
    }
    Ok(())
}

fn steps() -> JoinSet<Result<(), &'static str>> {
    let steps = [("item", 100), ("order", 200), ("bill", 300)];
    steps
        .into_iter()
        .map(|(name, millis)| step(name, millis))
        .collect()
}

/// Aborts the other steps when one fails, and waits until they are gone. A panic is
/// passed on at once.
async fn all_or_none(mut group: JoinSet<Result<(), &'static str>>) -> Result<(), &'static str> {
    let mut outcome = Ok(());
    while let Some(ended) = group.join_next().await {
        let failed = match ended {
            Ok(result) => result,
            Err(error) if error.is_cancelled() => Ok(()),
            Err(panic) => std::panic::resume_unwind(panic.into_panic()),
        };
        if outcome.is_ok() && failed.is_err() {
            outcome = failed;
            group.abort_all();
        }
    }
    outcome
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    if let Err(error) = all_or_none(steps()).await {
        say("main", &format!("hears: {error}"));
    }
}
// ANCHOR_END: steps

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;
    use std::sync::Arc;
    use tokio::time::timeout;

    #[tokio::test(start_paused = true)]
    async fn siblings_of_a_failure_are_gone_when_it_is_heard() {
        let held = Arc::new(());
        let mut group = JoinSet::new();
        let sibling = Arc::clone(&held);
        group.spawn(async move {
            let _held = sibling;
            pending().await
        });
        group.spawn(async { Err("failed") });
        let outcome = timeout(Duration::from_secs(1), all_or_none(group)).await;
        assert_eq!(outcome, Ok(Err("failed")));
        assert_eq!(Arc::strong_count(&held), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_failure_is_heard() {
        let failing = ["first", "second"].map(|error| async move { Err(error) });
        let group = JoinSet::from_iter(failing);
        // Both have failed before one of them is heard.
        sleep(Duration::from_millis(1)).await;
        assert_eq!(all_or_none(group).await, Err("first"));
    }

    #[tokio::test]
    async fn all_may_go_well() {
        assert_eq!(
            all_or_none(JoinSet::from_iter([async { Ok(()) }])).await,
            Ok(())
        );
    }
}
