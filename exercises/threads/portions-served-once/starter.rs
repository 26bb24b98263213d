use std::ops::DerefMut;

/// A number of portions that many threads share.
pub trait Pot {
    /// Waits until it is your turn. The guard gives access to the portions.
    fn lock(&self) -> impl DerefMut<Target = u32>;
}

/// Takes portions for a table, all that it wants or none.
///
/// Returns whether there were enough. Other threads take portions at the same
/// time; no portion is served twice, and none gets lost.
pub fn serve(pot: &impl Pot, wanted: u32) -> bool {
    let portions = *pot.lock();
    if portions < wanted {
        return false;
    }
    *pot.lock() = portions - wanted;
    true
}
