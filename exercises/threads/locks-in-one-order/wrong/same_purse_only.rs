//! Returns early for one purse, and keeps the order of the call.

use std::sync::MutexGuard;

pub trait Purse {
    fn number(&self) -> u32;
    fn cents(&self) -> MutexGuard<'_, i64>;
}

pub fn transfer<P: Purse>(from: &P, to: &P, cents: i64) {
    if from.number() == to.number() {
        return;
    }
    let mut source = from.cents();
    let mut target = to.cents();
    *source -= cents;
    *target += cents;
}
