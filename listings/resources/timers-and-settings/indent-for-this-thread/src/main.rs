use std::cell::Cell;
use std::marker::PhantomData;
use std::thread;

thread_local! {
    static INDENT: Cell<usize> = const { Cell::new(0) };
}

struct Indented {
    before: usize,
    this_thread_only: PhantomData<*const ()>,
}

fn indented() -> Indented {
    Indented {
        before: INDENT.replace(INDENT.get() + 4),
        this_thread_only: PhantomData,
    }
}

impl Drop for Indented {
    fn drop(&mut self) {
        INDENT.set(self.before);
    }
}

fn say(text: &str) {
    println!("{}{text}", " ".repeat(INDENT.get()));
}

fn main() {
    say("greeters:");
    {
        let _guido = indented();
        say("Guido");
        {
            let _luciano = indented();
            say("Luciano");
        }
        thread::scope(|scope| {
            scope.spawn(|| say("another thread"));
        });
    }
    say("end");

    drop(vec![indented(), indented()]);
    say("after two guards in a vector");
}
