use corosensei::{Coroutine, CoroutineResult};

fn main() {
    let mut countdown = Coroutine::new(|yielder, ()| {
        for count in (1..=3).rev() {
            yielder.suspend(count);
        }
    });
    while let CoroutineResult::Yield(count) = countdown.resume(()) {
        println!("{count}");
    }
}
