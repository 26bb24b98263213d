enum Step<Y, R> {
    Yielded(Y),
    Complete(R),
}

trait Resumable<Arg> {
    type Yield;
    type Return;

    fn resume(&mut self, arg: Arg) -> Step<Self::Yield, Self::Return>;
}

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

struct Greeter;

impl Resumable<&str> for Greeter {
    type Yield = String;
    type Return = ();

    fn resume(&mut self, name: &str) -> Step<String, ()> {
        match name {
            "" => Step::Complete(()),
            _ => Step::Yielded(format!("Hello {name}")),
        }
    }
}

fn main() {
    for greeting in Pulled(Greeter) {
        println!("{greeting}");
    }
}
