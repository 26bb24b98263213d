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

fn main() {
    let mut greeter = Greeter::default();
    for name in ["Guido", "Luciano", ""] {
        match greeter.resume(name) {
            Step::Yielded(line) => println!("{line}"),
            Step::Complete(n) => println!("{n} greeted"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_a_count_of_none() {
        let step = Greeter::default().resume("");
        assert!(matches!(step, Step::Complete(0)));
    }
}
