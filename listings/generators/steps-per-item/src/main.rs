use corosensei::Coroutine;
use std::panic;
fn main() {
    let mut c: Coroutine<(), u32, ()> = Coroutine::new(|y, ()| {
        for k in 0..3 {
            let r = panic::catch_unwind(panic::AssertUnwindSafe(|| y.suspend(k)));
            println!("caught {}", r.is_err());
        }
        println!("leaving");
    });
    println!("{:?}", c.resume(()).as_yield());
    drop(c);
    println!("alive");
}
