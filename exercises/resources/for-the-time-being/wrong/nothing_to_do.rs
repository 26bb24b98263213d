//! Takes a new target that is the old one for nothing to do, and `work` may set another.

use std::mem;

/// Holds a room at a target temperature, and remembers what it has read.
#[derive(Clone, Debug, PartialEq)]
pub struct Thermostat {
    pub target: i32,
    pub readings: Vec<i32>,
}

/// Sets the target while `work` runs, and the old one again afterward.
///
/// With a thermostat at 19 degrees, `with_target(&mut thermostat, 23, airing)`
/// calls `airing` with the thermostat at 23, returns what `airing` returns, and
/// leaves the thermostat at 19.
///
/// `work` may set the target itself; the old one comes back all the same. What
/// it does to the readings stays. If it panics, the target is back before the
/// panic reaches the caller, who gets that panic as it was.
pub fn with_target<R>(
    thermostat: &mut Thermostat,
    target: i32,
    work: impl FnOnce(&mut Thermostat) -> R,
) -> R {
    if thermostat.target == target {
        return work(thermostat);
    }
    let old = mem::replace(&mut thermostat.target, target);
    let guard = OldTarget { thermostat, old };
    // Lent on, not moved out: a `&mut` that a place holds is reborrowed here.
    work(guard.thermostat)
}

struct OldTarget<'a> {
    thermostat: &'a mut Thermostat,
    old: i32,
}

impl Drop for OldTarget<'_> {
    fn drop(&mut self) {
        self.thermostat.target = self.old;
    }
}
