//! Sets the old target behind the call, where a panic never comes by.
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
    let result = work(thermostat);
    thermostat.target = old;
    result
}
