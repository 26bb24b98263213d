// ANCHOR: shop
use std::sync::LazyLock;
use std::time::Duration;

use tokio::task::spawn;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

fn say(lane: &str, what: &str) {
    println!("{:5} {lane} {what}", START.elapsed().as_millis());
}

async fn serve(name: &str, millis: u64, evict: CancellationToken) {
    say(name, "is served");
    let meal = sleep(Duration::from_millis(millis));
    if evict.run_until_cancelled(meal).await.is_none() {
        say(name, "is sent away");
    }
    say(name, "ends");
}

async fn open_door(guests: TaskTracker, evict: CancellationToken) {
    for (name, millis) in [("Guido", 300), ("Luciano", 500), ("Kushal", 9000)] {
        guests.spawn(serve(name, millis, evict.clone()));
        sleep(Duration::from_millis(100)).await;
    }
    say("door", "waits for guests");
    std::future::pending().await
}

/// Waits until all guests have left, and sends those away who are still there at
/// the limit. Returns how many these were.
async fn close(guests: &TaskTracker, evict: &CancellationToken, limit: Duration) -> usize {
    guests.close();
    if timeout(limit, guests.wait()).await.is_ok() {
        return 0;
    }
    let late = guests.len();
    evict.cancel();
    guests.wait().await;
    late
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    say("shop", "opens, and waits");
    let (guests, evict) = (TaskTracker::new(), CancellationToken::new());
    let door = spawn(open_door(guests.clone(), evict.clone()));
    sleep(Duration::from_millis(350)).await;

    say("shop", "closes the door, and waits");
    door.abort();
    let late = close(&guests, &evict, Duration::from_millis(400)).await;
    say("shop", &format!("ends, {late} sent away"));
}
// ANCHOR_END: shop

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_millis(400);

    async fn close_after(meals: &[u64]) -> (usize, usize) {
        let (guests, evict) = (TaskTracker::new(), CancellationToken::new());
        for &millis in meals {
            guests.spawn(serve("guest", millis, evict.clone()));
        }
        let closed = close(&guests, &evict, LIMIT);
        let late = timeout(Duration::from_secs(1), closed).await;
        (late.expect("the shop stays open"), guests.len())
    }

    #[tokio::test(start_paused = true)]
    async fn those_in_time_are_waited_for() {
        assert_eq!(close_after(&[0, 100, 399]).await, (0, 0));
    }

    #[tokio::test(start_paused = true)]
    async fn those_who_are_late_are_sent_away_and_waited_for() {
        assert_eq!(close_after(&[100, 9000, 9000]).await, (2, 0));
    }

    #[tokio::test(start_paused = true)]
    async fn an_empty_shop_closes_at_once() {
        assert_eq!(close_after(&[]).await, (0, 0));
    }
}
