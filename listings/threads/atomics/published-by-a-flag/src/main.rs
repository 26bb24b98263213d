#[cfg(test)]
use loom::sync::atomic::{AtomicBool, AtomicU32};
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
#[cfg(not(test))]
use std::sync::atomic::{AtomicBool, AtomicU32};
use std::{hint, thread};

struct Reading {
    degrees: AtomicU32,
    ready: AtomicBool,
}

impl Reading {
    fn new() -> Self {
        Reading {
            degrees: AtomicU32::new(0),
            ready: AtomicBool::new(false),
        }
    }

    fn publish(&self, degrees: u32) {
        self.degrees.store(degrees, Relaxed);
        self.ready.store(true, Release);
    }

    fn get(&self) -> Option<u32> {
        self.ready.load(Acquire).then(|| self.degrees.load(Relaxed))
    }
}

fn main() {
    let reading = Reading::new();
    thread::scope(|scope| {
        scope.spawn(|| reading.publish(21));
        let degrees = loop {
            match reading.get() {
                Some(degrees) => break degrees,
                None => hint::spin_loop(),
            }
        };
        println!("{degrees} degrees");
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::sync::{Arc, Mutex};

    /// What `get` may answer while another thread publishes 21.
    fn answers() -> BTreeSet<Option<u32>> {
        let answers = Arc::new(Mutex::new(BTreeSet::new()));
        let seen = Arc::clone(&answers);
        loom::model(move || {
            let reading = Arc::new(Reading::new());
            let publisher = Arc::clone(&reading);
            let sensor = loom::thread::spawn(move || publisher.publish(21));
            seen.lock().unwrap().insert(reading.get());
            sensor.join().unwrap();
        });
        std::mem::take(&mut answers.lock().unwrap())
    }

    #[test]
    fn the_flag_never_comes_before_the_data() {
        assert_eq!(answers(), BTreeSet::from([None, Some(21)]));
    }
}
