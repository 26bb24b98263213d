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

// ANCHOR: pulled
struct Pulled<R>(R);

impl<R: Resumable<()>> Iterator for Pulled<R> {
    type Item = R::Yield;

    fn next(&mut self) -> Option<R::Yield> {
        match self.0.resume(()) {
            Step::Yielded(item) => Some(item),
            Step::Complete(_) => None,
        }
    }
}

struct Countdown(u32);

impl Resumable<()> for Countdown {
    type Yield = u32;
    type Return = &'static str;

    fn resume(&mut self, (): ()) -> Step<u32, &'static str> {
        match self.0 {
            0 => Step::Complete("liftoff"),
            number => {
                self.0 -= 1;
                Step::Yielded(number)
            }
        }
    }
}

fn main() {
    for number in Pulled(Countdown(3)) {
        println!("{number}");
    }
}
// ANCHOR_END: pulled
