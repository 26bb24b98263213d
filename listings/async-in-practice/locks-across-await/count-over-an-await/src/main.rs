use std::cell::Cell;

use futures::future::join_all;
use tokio::sync::Mutex;
use tokio::task::yield_now;

async fn unlocked(count: &Cell<u32>) {
    let seen = count.get();
    yield_now().await;
    count.set(seen + 1);
}

async fn locked_twice(count: &std::sync::Mutex<u32>) {
    let seen = *count.lock().unwrap();
    yield_now().await;
    *count.lock().unwrap() = seen + 1;
}

async fn locked_over(count: &Mutex<u32>) {
    let mut count = count.lock().await;
    let seen = *count;
    yield_now().await;
    *count = seen + 1;
}

async fn not_interrupted(count: &std::sync::Mutex<u32>) {
    yield_now().await;
    *count.lock().unwrap() += 1;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let count = Cell::new(0);
    join_all((0..100).map(|_| unlocked(&count))).await;
    println!("no lock:      {}", count.get());

    let count = std::sync::Mutex::new(0);
    join_all((0..100).map(|_| locked_twice(&count))).await;
    println!("locked twice: {}", count.lock().unwrap());

    let count = Mutex::new(0);
    join_all((0..100).map(|_| locked_over(&count))).await;
    println!("locked over:  {}", count.lock().await);

    let count = std::sync::Mutex::new(0);
    join_all((0..100).map(|_| not_interrupted(&count))).await;
    println!("no await:     {}", count.lock().unwrap());

    let count = Mutex::new(0);
    let guard = count.lock().await;
    println!("locked: {}", count.try_lock().is_err());
    drop(guard);
    println!("locked: {}", count.try_lock().is_err());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_increment_is_lost() {
        let count = Mutex::new(0);
        join_all((0..9).map(|_| locked_over(&count))).await;
        assert_eq!(count.into_inner(), 9);
    }
}
