use corosensei::Coroutine;
use std::panic::{AssertUnwindSafe, catch_unwind};

fn main() {
    let mut greeter = Coroutine::new(|yielder, ()| {
        for name in ["Guido", "Luciano", "Kushal"] {
            let pause = AssertUnwindSafe(|| yielder.suspend(name));
            if catch_unwind(pause).is_err() {
                println!("I am not done: {name}");
            }
        }
        println!("now I am");
    });

    println!("{:?}", greeter.resume(()).as_yield());
    drop(greeter);
    println!("closed");
}
