use std::sync::{Arc, Mutex};
use std::time::Duration;

use calls_per_second::RateLimiter;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// The milliseconds at which this many calls are let through, from now on.
async fn times(limiter: &RateLimiter, calls: usize) -> Vec<u128> {
    let start = Instant::now();
    let mut times = Vec::new();
    for _ in 0..calls {
        limiter.acquire().await;
        times.push(start.elapsed().as_millis());
    }
    times
}

#[tokio::test(start_paused = true)]
async fn a_burst_and_then_one_per_interval() {
    let limiter = RateLimiter::new(3, millis(100));
    assert_eq!(times(&limiter, 6).await, [0, 0, 0, 100, 200, 300]);
}

#[tokio::test(start_paused = true)]
async fn a_pause_saves_up_one_per_interval() {
    let limiter = RateLimiter::new(3, millis(100));
    assert_eq!(times(&limiter, 4).await, [0, 0, 0, 100]);
    sleep(millis(200)).await;
    assert_eq!(times(&limiter, 4).await, [0, 0, 100, 200]);
}

#[tokio::test(start_paused = true)]
async fn a_long_pause_saves_up_no_more_than_a_burst() {
    let limiter = RateLimiter::new(3, millis(100));
    sleep(millis(10_000)).await;
    assert_eq!(times(&limiter, 5).await, [0, 0, 0, 100, 200]);
}

#[tokio::test(start_paused = true)]
async fn a_part_of_an_interval_counts() {
    let limiter = RateLimiter::new(1, millis(100));
    assert_eq!(times(&limiter, 1).await, [0]);
    sleep(millis(130)).await;
    assert_eq!(times(&limiter, 2).await, [0, 100]);
    let limiter = RateLimiter::new(2, millis(100));
    assert_eq!(times(&limiter, 2).await, [0, 0]);
    sleep(millis(130)).await;
    assert_eq!(times(&limiter, 2).await, [0, 70]);
}

#[tokio::test(start_paused = true)]
async fn many_at_once_each_wait_for_their_own_turn() {
    let limiter = Arc::new(RateLimiter::new(2, millis(100)));
    let order = Arc::new(Mutex::new(Vec::new()));
    let start = Instant::now();
    let mut calls = JoinSet::new();
    for number in 0..5 {
        let (limiter, order) = (Arc::clone(&limiter), Arc::clone(&order));
        calls.spawn(async move {
            limiter.acquire().await;
            order
                .lock()
                .unwrap()
                .push((number, start.elapsed().as_millis()));
        });
    }
    calls.join_all().await;
    let expected = [(0, 0), (1, 0), (2, 100), (3, 200), (4, 300)];
    assert_eq!(*order.lock().unwrap(), expected);
}

#[tokio::test(start_paused = true)]
async fn giving_up_uses_up_nothing() {
    let limiter = RateLimiter::new(1, millis(100));
    assert_eq!(times(&limiter, 1).await, [0]);
    for _ in 0..3 {
        let gave_up = timeout(millis(20), limiter.acquire()).await;
        assert!(gave_up.is_err(), "nothing is saved up");
    }
    assert_eq!(times(&limiter, 2).await, [40, 140]);
}
