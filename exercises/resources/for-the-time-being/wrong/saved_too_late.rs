//! Makes the guard after the new target is set, so the guard saves that one.

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
    thermostat.target = target;
    let guard = OldTarget {
        target: thermostat.target,
        thermostat,
    };
    work(guard.thermostat)
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
