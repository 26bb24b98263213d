//! Gives `work` a copy with the new target, and never touches the thermostat.

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
    let mut copy = thermostat.clone();
    copy.target = target;
    work(&mut copy)
}
