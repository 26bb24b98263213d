//! Saves the whole thermostat with a deep copy, and so loses what was read in between.
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
    let before = thermostat.clone();
    thermostat.target = target;
    let guard = Snapshot { thermostat, before };
    work(guard.thermostat)
}

struct Snapshot<'a> {
    thermostat: &'a mut Thermostat,
    before: Thermostat,
}

impl Drop for Snapshot<'_> {
    fn drop(&mut self) {
        mem::swap(self.thermostat, &mut self.before);
    }
}
