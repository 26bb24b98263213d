use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let ready = AtomicBool::new(false);
    thread::scope(|scope| {
        let waiter = scope.spawn(|| {
            while !ready.load(Ordering::Acquire) {
                thread::park();
            }
            println!("the soup is served");
        });
        waiter.thread().unpark();
        println!("the soup is ready");
        ready.store(true, Ordering::Release);
        waiter.thread().unpark();
    });
}
