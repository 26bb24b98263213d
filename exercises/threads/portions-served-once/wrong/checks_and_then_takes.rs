//! Takes in one step, but under another lock than it has checked.

use std::ops::DerefMut;

pub trait Pot {
    fn lock(&self) -> impl DerefMut<Target = u32>;
}

pub fn serve(pot: &impl Pot, wanted: u32) -> bool {
    if *pot.lock() < wanted {
        return false;
    }
    *pot.lock() -= wanted;
    true
}
