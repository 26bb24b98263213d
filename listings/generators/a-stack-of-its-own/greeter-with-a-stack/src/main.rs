use corosensei::{Coroutine, CoroutineResult};

// ANCHOR: resumable
enum Step<Y, R> {
    Yielded(Y),
    Complete(R),
}

trait Resumable<Arg> {
    type Yield;
    type Return;

    fn resume(&mut self, arg: Arg) -> Step<Self::Yield, Self::Return>;
}
// ANCHOR_END: resumable

// ANCHOR: greeter
impl<A, Y, R> Resumable<A> for Coroutine<A, Y, R> {
    type Yield = Y;
    type Return = R;

    fn resume(&mut self, arg: A) -> Step<Y, R> {
        match Coroutine::resume(self, arg) {
            CoroutineResult::Yield(item) => Step::Yielded(item),
            CoroutineResult::Return(end) => Step::Complete(end),
        }
    }
}

struct Door;

impl Drop for Door {
    fn drop(&mut self) {
        println!("door closed");
    }
}

type Name = &'static str;

fn greeter() -> impl Resumable<Name, Yield = String, Return = usize> {
    Coroutine::new(|yielder, mut name: Name| {
        let _door = Door;
        let mut greeted = 0;
        while !name.is_empty() {
            greeted += 1;
            name = yielder.suspend(format!("Hello {name}"));
        }
        greeted
    })
}

fn main() {
    let mut greetings = greeter();
    for name in ["Guido", "Luciano", ""] {
        match greetings.resume(name) {
            Step::Yielded(line) => println!("{line}"),
            Step::Complete(n) => println!("{n} greeted"),
        }
    }

    let mut left_early = greeter();
    if let Step::Yielded(line) = left_early.resume("Kushal") {
        println!("{line}");
    }
    drop(left_early);
}
// ANCHOR_END: greeter
