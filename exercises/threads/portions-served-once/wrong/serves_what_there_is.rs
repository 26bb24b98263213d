//! Empties the pot for a table that wanted more.

use std::ops::DerefMut;

pub trait Pot {
    fn lock(&self) -> impl DerefMut<Target = u32>;
}

pub fn serve(pot: &impl Pot, wanted: u32) -> bool {
    let mut portions = pot.lock();
    let enough = *portions >= wanted;
    *portions = portions.saturating_sub(wanted);
    enough
}
