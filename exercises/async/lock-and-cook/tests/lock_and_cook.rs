use std::collections::VecDeque;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};

use lock_and_cook::cook_all;

type Orders = Mutex<VecDeque<String>>;

fn orders(dishes: &[&str]) -> Orders {
    Mutex::new(dishes.iter().copied().map(str::to_owned).collect())
}

/// Not ready at the first poll.
async fn pause() {
    let mut asked = false;
    poll_fn(|_| {
        if std::mem::replace(&mut asked, true) {
            return Poll::Ready(());
        }
        Poll::Pending
    })
    .await;
}

/// Polls it so many times.
fn run<T>(future: impl Future<Output = T>, polls: usize) -> Option<T> {
    let mut future = pin!(future);
    for _ in 0..polls {
        if let Poll::Ready(value) = future
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
        {
            return Some(value);
        }
    }
    None
}

async fn cook(order: String) -> String {
    pause().await;
    format!("hot {order}")
}

#[test]
fn the_oldest_first() {
    let orders = orders(&["soup", "fish", "cake"]);
    let dishes = run(cook_all(&orders, cook), 10);
    assert_eq!(dishes.unwrap(), ["hot soup", "hot fish", "hot cake"]);
}

#[test]
fn none_at_all() {
    assert!(run(cook_all(&orders(&[]), cook), 1).unwrap().is_empty());
}

#[test]
fn the_list_is_not_locked_meanwhile() {
    let orders = orders(&["soup", "fish"]);
    let looks = async |order: String| {
        assert!(orders.try_lock().is_ok(), "locked when cooking begins");
        pause().await;
        assert!(orders.try_lock().is_ok(), "locked while it cooks");
        order
    };
    assert_eq!(run(cook_all(&orders, looks), 10).unwrap().len(), 2);
}

#[test]
fn orders_placed_meanwhile_are_cooked() {
    let orders = orders(&["soup"]);
    let places = async |order: String| {
        if let Ok(mut orders) = orders.try_lock()
            && order == "soup"
        {
            orders.push_back("fish".to_owned());
        }
        cook(order).await
    };
    let dishes = run(cook_all(&orders, places), 10).unwrap();
    assert_eq!(dishes, ["hot soup", "hot fish"]);
    assert!(orders.lock().unwrap().is_empty());
}

#[test]
fn orders_taken_back_meanwhile_are_not() {
    let orders = orders(&["soup", "fish", "cake"]);
    let takes_back = async |order: String| {
        if let Ok(mut orders) = orders.try_lock() {
            orders.retain(|order| order != "fish");
        }
        cook(order).await
    };
    let dishes = run(cook_all(&orders, takes_back), 10).unwrap();
    assert_eq!(dishes, ["hot soup", "hot cake"]);
}

#[test]
fn dropped_halfway_it_leaves_the_rest() {
    let orders = orders(&["soup", "fish", "cake"]);
    assert!(run(cook_all(&orders, cook), 1).is_none());
    assert_eq!(*orders.lock().unwrap(), ["fish", "cake"]);
}
