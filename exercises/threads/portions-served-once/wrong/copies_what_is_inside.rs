//! Locks once and works on a copy of the number.

use std::ops::DerefMut;

pub trait Pot {
    fn lock(&self) -> impl DerefMut<Target = u32>;
}

pub fn serve(pot: &impl Pot, wanted: u32) -> bool {
    let mut portions = *pot.lock();
    if portions < wanted {
        return false;
    }
    portions -= wanted;
    let _ = portions;
    true
}
