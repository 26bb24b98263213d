//! Takes first, and puts back what it may not have, under a second lock.

use std::ops::DerefMut;

pub trait Pot {
    fn lock(&self) -> impl DerefMut<Target = u32>;
}

pub fn serve(pot: &impl Pot, wanted: u32) -> bool {
    let had = {
        let mut portions = pot.lock();
        let had = *portions;
        *portions = had.saturating_sub(wanted);
        had
    };
    if had < wanted {
        *pot.lock() = had;
        return false;
    }
    true
}
