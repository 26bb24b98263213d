use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Barrier, mpsc};
use std::thread;

fn cook<'a>(dish: &'a str, gate: &Barrier) -> &'a str {
    gate.wait();
    dish
}

fn wait_for_first_and_rest() -> Result<(), mpsc::RecvError> {
    let (gate, open_gate) = (Barrier::new(2), Barrier::new(1));
    thread::scope(|scope| {
        let (done, results) = mpsc::channel();
        for (dish, gate) in [("stew", &gate), ("salad", &open_gate)] {
            let done = done.clone();
            scope.spawn(move || done.send(cook(dish, gate)));
        }
        drop(done);

        println!("first: {}", results.recv()?);
        gate.wait();
        println!("the rest: {:?}", results.iter().collect::<Vec<_>>());
        Ok(())
    })
}

fn cancel_and_call_back() {
    let (begun, gate) = (Barrier::new(2), Barrier::new(2));
    let canceled = AtomicBool::new(false);
    let call_back = |dish| println!("called back: {dish}");
    thread::scope(|scope| {
        scope.spawn(|| {
            begun.wait();
            call_back(cook("stew", &gate));
            match canceled.load(Relaxed) {
                true => println!("cake: canceled"),
                false => call_back(cook("cake", &gate)),
            }
        });
        begun.wait();
        canceled.store(true, Relaxed);
        gate.wait();
    });
}

fn main() -> Result<(), mpsc::RecvError> {
    wait_for_first_and_rest()?;
    cancel_and_call_back();
    Ok(())
}
