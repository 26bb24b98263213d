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

#[derive(Default)]
struct Greeter {
    greeted: usize,
}

impl Resumable<&str> for Greeter {
    type Yield = String;
    type Return = usize;

    fn resume(&mut self, name: &str) -> Step<String, usize> {
        if name.is_empty() {
            return Step::Complete(self.greeted);
        }
        self.greeted += 1;
        Step::Yielded(format!("Hello {name}"))
    }
}

// ANCHOR: evening
enum Evening {
    Day(Greeter),
    Night(usize, Greeter),
}

impl Resumable<&str> for Evening {
    type Yield = String;
    type Return = usize;

    fn resume(&mut self, name: &str) -> Step<String, usize> {
        match self {
            Evening::Day(greeter) => match greeter.resume(name) {
                Step::Yielded(line) => Step::Yielded(line),
                Step::Complete(day) => {
                    *self = Evening::Night(day, Greeter::default());
                    Step::Yielded(format!("{day} by day"))
                }
            },
            Evening::Night(day, greeter) => match greeter.resume(name) {
                Step::Yielded(line) => Step::Yielded(line),
                Step::Complete(night) => Step::Complete(*day + night),
            },
        }
    }
}

fn main() {
    let mut evening = Evening::Day(Greeter::default());
    for name in ["Guido", "Luciano", "", "Kushal", ""] {
        match evening.resume(name) {
            Step::Yielded(line) => println!("{line}"),
            Step::Complete(n) => println!("{n} in all"),
        }
    }
}
// ANCHOR_END: evening
