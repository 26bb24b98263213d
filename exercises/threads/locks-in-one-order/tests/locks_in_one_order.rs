use std::cell::RefCell;
use std::sync::{Mutex, MutexGuard};

use locks_in_one_order::{Purse, transfer};

/// Notes the order in which purses are locked, and panics where a real one
/// would wait forever.
struct Watched<'a> {
    number: u32,
    cents: Mutex<i64>,
    /// For each lock: which purse, and how many were locked then.
    journal: &'a RefCell<Vec<u32>>,
}

impl Purse for Watched<'_> {
    fn number(&self) -> u32 {
        self.number
    }

    fn cents(&self) -> MutexGuard<'_, i64> {
        self.journal.borrow_mut().push(self.number);
        self.cents
            .try_lock()
            .expect("this thread has the lock already")
    }
}

/// Transfers between purses 1 and 2, and returns their cents and the journal.
fn after(from: usize, to: usize, cents: i64, start: [i64; 2]) -> ([i64; 2], Vec<u32>) {
    let journal = RefCell::new(Vec::new());
    let purse = |number: u32, cents| Watched {
        number,
        cents: Mutex::new(cents),
        journal: &journal,
    };
    let purses = [purse(1, start[0]), purse(2, start[1])];
    transfer(&purses[from], &purses[to], cents);
    let end = [0, 1].map(|at: usize| *purses[at].cents.lock().unwrap());
    (end, journal.take())
}

#[test]
fn money_moves_there() {
    assert_eq!(after(0, 1, 30, [100, 100]).0, [70, 130]);
}

#[test]
fn money_moves_back() {
    assert_eq!(after(1, 0, 30, [100, 100]).0, [130, 70]);
}

#[test]
fn both_directions_lock_in_one_order() {
    assert_eq!(after(0, 1, 30, [100, 100]).1, after(1, 0, 30, [100, 100]).1);
}

#[test]
fn the_order_does_not_depend_on_the_money() {
    assert_eq!(after(0, 1, 30, [100, 0]).1, after(0, 1, 30, [0, 100]).1);
    assert_eq!(after(1, 0, 30, [100, 0]).1, after(0, 1, 30, [0, 100]).1);
}

#[test]
fn a_purse_is_not_locked_twice() {
    assert_eq!(after(1, 1, 30, [100, 100]).0, [100, 100]);
}

/// A purse that looks, each time it is locked, at what all purses have.
struct Counted<'a> {
    number: u32,
    cents: &'a [Mutex<i64>; 2],
}

impl Purse for Counted<'_> {
    fn number(&self) -> u32 {
        self.number
    }

    fn cents(&self) -> MutexGuard<'_, i64> {
        let other = &self.cents[1 - self.number as usize];
        let guard = self.cents[self.number as usize]
            .try_lock()
            .expect("locked once");
        if let Ok(other) = other.try_lock() {
            assert_eq!(*guard + *other, 200, "a thread could see money missing");
        }
        guard
    }
}

#[test]
fn no_thread_sees_money_missing() {
    let cents = [100, 100].map(Mutex::new);
    let [first, second] = [0, 1].map(|number| Counted {
        number,
        cents: &cents,
    });
    transfer(&first, &second, 30);
    transfer(&second, &first, 50);
    assert_eq!(cents.map(|cents| cents.into_inner().unwrap()), [120, 80]);
}
