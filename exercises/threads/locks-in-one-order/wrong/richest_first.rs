//! Orders by what is in the purses, which changes between two transfers.

use std::sync::MutexGuard;

pub trait Purse {
    fn number(&self) -> u32;
    fn cents(&self) -> MutexGuard<'_, i64>;
}

pub fn transfer<P: Purse>(from: &P, to: &P, cents: i64) {
    if from.number() == to.number() {
        return;
    }
    let from_is_richer = *from.cents() > *to.cents();
    if from_is_richer {
        let mut source = from.cents();
        let mut target = to.cents();
        *source -= cents;
        *target += cents;
    } else {
        let mut target = to.cents();
        let mut source = from.cents();
        *source -= cents;
        *target += cents;
    }
}
