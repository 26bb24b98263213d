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

// ANCHOR: loud
struct Loud<R>(R);

impl<A, R> Resumable<A> for Loud<R>
where
    R: Resumable<A, Yield = String>,
{
    type Yield = String;
    type Return = R::Return;

    fn resume(&mut self, arg: A) -> Step<String, R::Return> {
        match self.0.resume(arg) {
            Step::Yielded(line) => Step::Yielded(line.to_uppercase()),
            Step::Complete(end) => Step::Complete(end),
        }
    }
}

fn main() {
    let mut lines = Loud(Greeter::default());
    for name in ["Guido", "Luciano", ""] {
        match lines.resume(name) {
            Step::Yielded(line) => println!("{line}"),
            Step::Complete(end) => println!("the end: {end}"),
        }
    }
}
// ANCHOR_END: loud
