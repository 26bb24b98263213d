use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Barrier, OnceLock};
use std::thread;

static MENU: OnceLock<Vec<&str>> = OnceLock::new();
static PRINTED: AtomicU32 = AtomicU32::new(0);

fn menu() -> &'static [&'static str] {
    MENU.get_or_init(|| {
        PRINTED.fetch_add(1, Relaxed);
        thread::yield_now();
        vec!["soup", "bread"]
    })
}

fn main() {
    let both_ask = Barrier::new(2);
    let guest = || {
        both_ask.wait();
        menu().len()
    };
    thread::scope(|scope| {
        scope.spawn(guest);
        scope.spawn(guest);
    });
    println!("menus printed: {}", PRINTED.load(Relaxed));
    println!("a second one: {:?}", MENU.set(Vec::new()).is_ok());
}
