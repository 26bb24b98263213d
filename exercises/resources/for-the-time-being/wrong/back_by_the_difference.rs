//! Turns the target up and then down by as much, as if `work` had left it alone.

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
    let difference = target - thermostat.target;
    thermostat.target += difference;
    let guard = TurnedUp {
        thermostat,
        difference,
    };
    work(guard.thermostat)
}

struct TurnedUp<'a> {
    thermostat: &'a mut Thermostat,
    difference: i32,
}

impl Drop for TurnedUp<'_> {
    fn drop(&mut self) {
        self.thermostat.target -= self.difference;
    }
}
