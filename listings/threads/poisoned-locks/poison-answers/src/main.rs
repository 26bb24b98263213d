use std::panic::{catch_unwind, set_hook};
use std::sync::{Mutex, MutexGuard, PoisonError};

// ANCHOR: order
#[derive(Debug)]
struct Till {
    orders: Vec<u32>,
    /// The sum of the orders.
    seats: u32,
}

fn order(till: &Mutex<Till>, seats: u32) {
    let mut till = repaired(till);
    till.orders.push(seats);
    assert!(seats <= 12, "not enough plates");
    till.seats += seats;
}
// ANCHOR_END: order

// ANCHOR: take_it
fn count(visits: &Mutex<u32>) -> u32 {
    // Sound after any panic: it changes in one step.
    let mut visits = visits.lock().unwrap_or_else(PoisonError::into_inner);
    *visits += 1;
    *visits
}
// ANCHOR_END: take_it

// ANCHOR: repair
fn repaired(till: &Mutex<Till>) -> MutexGuard<'_, Till> {
    till.lock().unwrap_or_else(|error| {
        let mut inside = error.into_inner();
        // Take back the order that was not counted.
        while inside.orders.iter().sum::<u32>() > inside.seats {
            inside.orders.pop();
        }
        till.clear_poison();
        inside
    })
}
// ANCHOR_END: repair

// ANCHOR: check_first
fn order_safely(till: &Mutex<Till>, seats: u32) -> bool {
    if seats > 12 {
        return false;
    }
    let mut till = repaired(till);
    till.orders.push(seats);
    till.seats += seats;
    true
}
// ANCHOR_END: check_first

fn main() {
    set_hook(Box::new(|_| {}));
    let visits = Mutex::new(0);
    let fails = || {
        let _guard = visits.lock();
        panic!("no soup");
    };
    let failed = catch_unwind(fails).is_err();
    println!("failed: {failed}, visits: {}", count(&visits));

    let till = Mutex::new(Till {
        orders: vec![4],
        seats: 4,
    });
    let failed = catch_unwind(|| order(&till, 20)).is_err();
    println!("failed: {failed}, poisoned: {}", till.is_poisoned());
    println!("{:?}", repaired(&till));
    println!("poisoned: {}", till.is_poisoned());

    println!("served: {}", order_safely(&till, 20));
    println!("{:?}", repaired(&till));
}
