use std::panic::resume_unwind;
use std::sync::mpsc;
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

use map_in_order::map_in_order;

/// A counter that can be waited for.
#[derive(Default)]
struct Count {
    count: Mutex<u32>,
    changed: Condvar,
}

impl Count {
    fn add(&self) {
        *self.count.lock().unwrap() += 1;
        self.changed.notify_all();
    }

    /// Gives up after a time that a right solution never needs.
    fn wait_for(&self, count: u32) {
        let guard = self.count.lock().unwrap();
        let long = Duration::from_secs(3);
        let below = |current: &mut u32| *current < count;
        let (_guard, waited) = self.changed.wait_timeout_while(guard, long, below).unwrap();
        if waited.timed_out() {
            resume_unwind(Box::new("waits for a job that does not run"));
        }
    }
}

fn values<R>(results: Vec<thread::Result<R>>) -> Vec<Option<R>> {
    results.into_iter().map(Result::ok).collect()
}

#[test]
fn no_items_no_results() {
    assert!(map_in_order(2, Vec::<u32>::new(), |number| number).is_empty());
}

#[test]
fn one_worker_does_it_all() {
    let squares = map_in_order(1, vec![1, 2, 3], |number| number * number);
    assert_eq!(values(squares), [Some(1), Some(4), Some(9)]);
}

#[test]
fn results_are_in_the_order_of_the_items() {
    // The first is done when the others are.
    let done = Count::default();
    let results = map_in_order(2, vec![0, 1, 2, 3], |number| {
        if number == 0 {
            done.wait_for(3);
        }
        done.add();
        number * 10
    });
    assert_eq!(values(results), [Some(0), Some(10), Some(20), Some(30)]);
}

#[test]
fn the_workers_work_at_once() {
    let inside = Count::default();
    let results = map_in_order(3, vec![(); 3], |()| {
        inside.add();
        inside.wait_for(3);
    });
    assert_eq!(values(results), [Some(()); 3]);
}

#[test]
fn a_panic_is_one_result() {
    let results = map_in_order(2, vec![1, 0, 4], |number| match number {
        0 => resume_unwind(Box::new("zero")),
        number => 12 / number,
    });
    assert_eq!(
        results[1].as_ref().unwrap_err().downcast_ref(),
        Some(&"zero")
    );
    assert_eq!(values(results), [Some(12), None, Some(3)]);
}

#[test]
fn a_worker_survives_its_panics() {
    let results = map_in_order(1, vec![0, 1, 0, 2], |number| match number {
        0 => resume_unwind(Box::new("zero")),
        number => number,
    });
    assert_eq!(values(results), [None, Some(1), None, Some(2)]);
}

#[test]
fn items_and_jobs_may_borrow() {
    let names = ["Guido".to_owned(), "Kushal".to_owned()];
    let (sender, lengths) = mpsc::channel();
    let results = map_in_order(2, names.iter().collect(), |name| {
        sender.send(name.len()).is_ok()
    });
    assert_eq!(values(results), [Some(true); 2]);
    assert_eq!(lengths.try_iter().sum::<usize>(), 11);
}
