//! Binds the guard to `_`, so that the old target is back before `work` runs.
use std::mem;

/// Holds a room at a target temperature, and remembers what it has read.
#[derive(Clone, Debug, PartialEq)]
pub struct Thermostat {
    pub target: i32,
    pub readings: Vec<i32>,
}

pub fn with_target<R>(
    thermostat: &mut Thermostat,
    target: i32,
    work: impl FnOnce(&mut Thermostat) -> R,
) -> R {
    let old = mem::replace(&mut thermostat.target, target);
    let _ = OldTarget {
        thermostat,
        target: old,
    };
    work(thermostat)
}

struct OldTarget<'a> {
    thermostat: &'a mut Thermostat,
    target: i32,
}

impl Drop for OldTarget<'_> {
    fn drop(&mut self) {
        self.thermostat.target = self.target;
    }
}
