trait Resumable<Arg> {
    fn resume(&mut self, arg: Arg) -> Option<String>;
}

struct Loud<R>(R);

impl<A, R: Resumable<A>> Resumable<A> for Loud<R> {
    fn resume(&mut self, _arg: A) -> Option<String> {
        let line = self.0.resume(())?;
        Some(line.to_uppercase())
    }
}

struct Bell;

impl Resumable<()> for Bell {
    fn resume(&mut self, (): ()) -> Option<String> {
        Some(String::from("ding"))
    }
}

fn main() {
    println!("{:?}", Loud(Bell).resume(()));
}
