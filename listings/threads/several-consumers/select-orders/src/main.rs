use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use crossbeam_channel::{Receiver, bounded, select, select_biased, unbounded};

/// Serves until the evening ends, or nothing happens for a while.
fn evening(orders: &Receiver<&str>, end: &Receiver<()>, patience: Duration) -> &'static str {
    loop {
        select! {
            recv(orders) -> order => match order {
                Ok(dish) => println!("  {dish}"),
                Err(_) => return "there is no one left to order",
            },
            recv(end) -> _ => return "the evening is over",
            default(patience) => return "nothing happens",
        }
    }
}

fn main() {
    let long = Duration::from_secs(60);
    // A place for one more would let the program send before the other receives.
    let (orders, to_serve) = bounded(0);
    let (end, ended) = bounded(0);
    let first = thread::scope(|scope| {
        let waiter = scope.spawn(|| evening(&to_serve, &ended, long));
        for dish in ["salad", "soup"] {
            orders.send(dish).unwrap();
        }
        end.send(()).unwrap();
        waiter.join().unwrap()
    });
    println!("{first}");
    println!("{}", evening(&to_serve, &ended, Duration::from_millis(10)));
    drop(orders);
    println!("{}", evening(&to_serve, &ended, long));

    let (left, right) = (unbounded(), unbounded());
    for number in 0..1000 {
        left.0.send(number).unwrap();
        right.0.send(number).unwrap();
    }
    let mut chosen = BTreeSet::new();
    for _ in 0..1000 {
        select! {
            recv(left.1) -> _ => chosen.insert("left"),
            recv(right.1) -> _ => chosen.insert("right"),
        };
    }
    println!("both ready, select!: {chosen:?}");
    chosen.clear();
    left.0.send(1000).unwrap();
    right.0.send(1000).unwrap();
    while !left.1.is_empty() {
        select_biased! {
            recv(left.1) -> _ => chosen.insert("left"),
            recv(right.1) -> _ => chosen.insert("right"),
        };
    }
    println!("both ready, select_biased!: {chosen:?}");
}
