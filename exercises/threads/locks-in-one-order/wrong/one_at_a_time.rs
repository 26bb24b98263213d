//! Holds one lock at a time: no deadlock, but the money is nowhere in between.

use std::sync::MutexGuard;

pub trait Purse {
    fn number(&self) -> u32;
    fn cents(&self) -> MutexGuard<'_, i64>;
}

pub fn transfer<P: Purse>(from: &P, to: &P, cents: i64) {
    if from.number() != to.number() {
        *from.cents() -= cents;
        *to.cents() += cents;
    }
}
