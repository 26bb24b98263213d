//! Orders the purses and forgets which of them pays.

use std::sync::MutexGuard;

pub trait Purse {
    fn number(&self) -> u32;
    fn cents(&self) -> MutexGuard<'_, i64>;
}

pub fn transfer<P: Purse>(from: &P, to: &P, cents: i64) {
    if from.number() == to.number() {
        return;
    }
    let (first, second) = if from.number() < to.number() {
        (from, to)
    } else {
        (to, from)
    };
    let (mut first, mut second) = (first.cents(), second.cents());
    *first -= cents;
    *second += cents;
}
