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

// ANCHOR: greetings
struct Greetings<'a> {
    names: &'a [&'a str],
    greeted: usize,
}

impl Resumable<()> for Greetings<'_> {
    type Yield = String;
    type Return = usize;

    fn resume(&mut self, (): ()) -> Step<String, usize> {
        let Some(name) = self.names.get(self.greeted) else {
            return Step::Complete(self.greeted);
        };
        self.greeted += 1;
        Step::Yielded(format!("Hello {name}"))
    }
}

fn main() {
    let names = &["Guido", "Kushal"];
    let mut lines = Greetings { names, greeted: 0 };
    let count = loop {
        match lines.resume(()) {
            Step::Yielded(line) => println!("{line}"),
            Step::Complete(count) => break count,
        }
    };
    println!("{count}");
}
// ANCHOR_END: greetings
