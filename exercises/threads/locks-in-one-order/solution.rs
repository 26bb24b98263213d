use std::sync::MutexGuard;

/// A purse with a number of its own and a lock around its cents.
pub trait Purse {
    /// No two purses have the same.
    fn number(&self) -> u32;
    /// Waits until it is your turn.
    fn cents(&self) -> MutexGuard<'_, i64>;
}

/// Moves `cents` from one purse to another.
///
/// Many threads do this at the same time, with the same purses in every
/// combination, and no two of them may ever wait for each other. While the
/// money moves, both purses are locked, so that no thread sees it in neither.
/// From a purse to itself, nothing moves.
pub fn transfer<P: Purse>(from: &P, to: &P, cents: i64) {
    if from.number() < to.number() {
        let mut source = from.cents();
        let mut target = to.cents();
        *source -= cents;
        *target += cents;
    } else if from.number() > to.number() {
        let mut target = to.cents();
        let mut source = from.cents();
        *source -= cents;
        *target += cents;
    }
}
