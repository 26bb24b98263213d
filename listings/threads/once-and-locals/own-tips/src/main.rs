use std::cell::Cell;
use std::thread;

thread_local! {
    static TIPS: Cell<u32> = const { Cell::new(0) };
}

fn serve(tip: u32) -> u32 {
    TIPS.set(TIPS.get() + tip);
    TIPS.get()
}

fn main() {
    println!("main has {}", serve(5));
    let waiter = thread::spawn(|| {
        serve(1);
        serve(2)
    });
    println!("waiter had {}", waiter.join().unwrap());
    println!("main has {}", serve(0));
}
