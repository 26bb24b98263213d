use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Barrier, LazyLock};
use std::thread;

type Settings = HashMap<&'static str, &'static str>;

static READS: AtomicUsize = AtomicUsize::new(0);

static SETTINGS: LazyLock<Settings> = LazyLock::new(|| {
    READS.fetch_add(1, Ordering::Relaxed);
    thread::yield_now();
    HashMap::from([("drink", "tea")])
});

fn order(name: &str) -> String {
    format!("{name} takes {}", SETTINGS["drink"])
}

fn main() {
    println!("open, {} reads", READS.load(Ordering::Relaxed));
    let both_there = &Barrier::new(2);
    let orders = thread::scope(|scope| {
        let threads = ["Guido", "Kushal"].map(|name| {
            scope.spawn(move || {
                both_there.wait();
                order(name)
            })
        });
        threads.map(|thread| thread.join())
    });
    println!("{:?}", orders.map(Result::unwrap_or_default));
    println!("{} reads", READS.load(Ordering::Relaxed));
}
