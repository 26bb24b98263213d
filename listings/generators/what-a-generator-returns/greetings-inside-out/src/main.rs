use std::ops::ControlFlow;

fn greet_all<B>(
    names: &[&str],
    mut say: impl FnMut(String) -> ControlFlow<B>,
) -> ControlFlow<B, usize> {
    for name in names {
        say(format!("Hello {name}"))?;
    }
    ControlFlow::Continue(names.len())
}

fn report(outcome: ControlFlow<String, usize>) {
    match outcome {
        ControlFlow::Continue(n) => println!("done: {n}"),
        ControlFlow::Break(line) => {
            println!("broken off: {line}");
        }
    }
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];

    report(greet_all(&names, |line| {
        println!("{line}");
        ControlFlow::Continue(())
    }));
    report(greet_all(&names, |line| {
        if line.contains("Luciano") {
            return ControlFlow::Break(line);
        }
        println!("{line}");
        ControlFlow::Continue(())
    }));
}
