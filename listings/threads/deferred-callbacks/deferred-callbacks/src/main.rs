use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[cfg(test)]
use loom::{
    sync::{Condvar, Mutex},
    thread,
};
#[cfg(not(test))]
use std::{
    sync::{Condvar, Mutex},
    thread,
};

type Callback = Box<dyn FnOnce() + Send>;

struct Timer {
    agenda: Mutex<Agenda>,
    changed: Condvar,
}

#[derive(Default)]
struct Agenda {
    due: BinaryHeap<Reverse<(Instant, u64)>>,
    callbacks: HashMap<u64, Callback>,
    next_id: u64,
    closed: bool,
}

impl Timer {
    fn new() -> Self {
        let agenda = Mutex::new(Agenda::default());
        Timer {
            agenda,
            changed: Condvar::new(),
        }
    }

    /// Returns the id with which the callback can be canceled.
    fn call_at(&self, when: Instant, callback: impl FnOnce() + Send + 'static) -> u64 {
        let mut agenda = self.agenda.lock().unwrap();
        let id = agenda.next_id;
        agenda.next_id += 1;
        agenda.due.push(Reverse((when, id)));
        agenda.callbacks.insert(id, Box::new(callback));
        self.changed.notify_one();
        id
    }

    /// Whether the callback was still to come.
    fn cancel(&self, id: u64) -> bool {
        let mut agenda = self.agenda.lock().unwrap();
        agenda.callbacks.remove(&id).is_some()
    }

    /// Calls what is due, in order, until the timer is closed.
    fn run(&self) {
        let mut agenda = self.agenda.lock().unwrap();
        while !agenda.closed {
            let Some(&Reverse((when, id))) = agenda.due.peek() else {
                agenda = self.changed.wait(agenda).unwrap();
                continue;
            };
            let now = Instant::now();
            if now < when {
                agenda = self.changed.wait_timeout(agenda, when - now).unwrap().0;
                continue;
            }
            agenda.due.pop();
            if let Some(callback) = agenda.callbacks.remove(&id) {
                drop(agenda);
                callback();
                agenda = self.agenda.lock().unwrap();
            }
        }
    }

    fn close(&self) {
        let mut agenda = self.agenda.lock().unwrap();
        agenda.closed = true;
        self.changed.notify_one();
    }
}

fn main() {
    let timer = Arc::new(Timer::new());
    let start = Instant::now();
    let at = |millis| start + Duration::from_millis(millis);
    for (millis, dish) in [(30, "pasta"), (10, "salad"), (20, "soup")] {
        timer.call_at(at(millis), move || println!("  {millis} {dish}"));
    }
    let cake = timer.call_at(at(15), || println!("  15 cake"));
    println!("cake canceled: {}", timer.cancel(cake));
    println!("again:         {}", timer.cancel(cake));
    timer.call_at(start + Duration::from_secs(3600), || {
        println!("an hour later")
    });

    let clock = Arc::clone(&timer);
    let thread = thread::spawn(move || clock.run());
    let closing = Arc::clone(&timer);
    timer.call_at(at(40), move || closing.close());
    thread.join().unwrap();
    println!(
        "closed, {} to come",
        timer.agenda.lock().unwrap().callbacks.len()
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    /// What is called, by the numbers that the callbacks send.
    fn calls(plan: impl FnOnce(&Arc<Timer>, mpsc::Sender<u64>)) -> Vec<u64> {
        let timer = Arc::new(Timer::new());
        let clock = Arc::clone(&timer);
        let (sender, called) = mpsc::channel();
        plan(&timer, sender);
        let thread = thread::spawn(move || clock.run());
        // In an hour, for which loom never waits: something has to wake the thread.
        timer.call_at(Instant::now() + Duration::from_secs(3600), || {
            panic!("an hour later")
        });
        let closing = Arc::clone(&timer);
        timer.call_at(Instant::now(), move || closing.close());
        thread.join().unwrap();
        called.into_iter().collect()
    }

    #[test]
    fn what_is_due_first_comes_first() {
        loom::model(|| {
            let called = calls(|timer, sender| {
                let now = Instant::now();
                for late in [2, 3, 1] {
                    let sender = sender.clone();
                    let when = now - Duration::from_millis(late);
                    timer.call_at(when, move || sender.send(late).unwrap());
                }
            });
            assert_eq!(called, [3, 2, 1]);
        });
    }

    #[test]
    fn what_is_canceled_is_not_called() {
        loom::model(|| {
            let called = calls(|timer, sender| {
                let when = Instant::now();
                let ids = [1, 2].map(|number| {
                    let sender = sender.clone();
                    timer.call_at(when, move || sender.send(number).unwrap())
                });
                assert!(timer.cancel(ids[0]));
                assert!(!timer.cancel(ids[0]));
            });
            assert_eq!(called, [2]);
        });
    }

    #[test]
    fn a_callback_may_use_the_timer() {
        loom::model(|| {
            let called = calls(|timer, sender| {
                let again = Arc::clone(timer);
                let when = Instant::now();
                timer.call_at(when, move || {
                    again.call_at(when, move || sender.send(1).unwrap());
                });
            });
            assert_eq!(called, [1]);
        });
    }

    #[test]
    fn closing_wakes_a_timer_that_has_nothing_to_do() {
        loom::model(|| {
            let timer = Arc::new(Timer::new());
            let clock = Arc::clone(&timer);
            let thread = thread::spawn(move || clock.run());
            timer.close();
            thread.join().unwrap();
        });
    }
}
