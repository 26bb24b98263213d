use std::sync::{Condvar, Mutex};
use std::thread;

#[derive(Default)]
struct Counter {
    plates: Vec<&'static str>,
    waiting: usize,
}

#[derive(Default)]
struct Kitchen {
    counter: Mutex<Counter>,
    ready: Condvar,
}

impl Kitchen {
    fn take_with_if(&self) -> Option<&'static str> {
        let mut counter = self.counter.lock().unwrap();
        if counter.plates.is_empty() {
            counter.waiting += 1;
            counter = self.ready.wait(counter).unwrap();
        }
        counter.plates.pop()
    }

    fn take_with_while(&self) -> Option<&'static str> {
        let mut counter = self.counter.lock().unwrap();
        counter.waiting += 1;
        counter = self
            .ready
            .wait_while(counter, |counter| counter.plates.is_empty())
            .unwrap();
        counter.plates.pop()
    }

    /// Puts the plate there once both waiters are asleep, and wakes both.
    fn serve(&self, plate: &'static str) {
        loop {
            let mut counter = self.counter.lock().unwrap();
            if counter.waiting == 2 {
                counter.plates.push(plate);
                self.ready.notify_all();
                return;
            }
            drop(counter);
            thread::yield_now();
        }
    }
}

fn evening(name: &str, take: fn(&Kitchen) -> Option<&'static str>, plates: &[&'static str]) {
    let kitchen = Kitchen::default();
    let mut served = thread::scope(|scope| {
        let waiters = [(); 2].map(|()| scope.spawn(|| take(&kitchen)));
        plates.iter().for_each(|plate| kitchen.serve(plate));
        waiters.map(|waiter| waiter.join().unwrap())
    });
    served.sort();
    println!("{name:<5} {plates:?} became {served:?}");
}

fn main() {
    evening("if", Kitchen::take_with_if, &["soup"]);
    evening("while", Kitchen::take_with_while, &["soup", "soup"]);
}
