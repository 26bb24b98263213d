//! Catches the panic and raises one of its own, as `raise RuntimeError("work failed")` does.
use std::panic::{AssertUnwindSafe, catch_unwind};

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
    let old = thermostat.target;
    thermostat.target = target;
    let outcome = catch_unwind(AssertUnwindSafe(|| work(thermostat)));
    thermostat.target = old;
    outcome.expect("work failed")
}
