//! Two loops in a row, as a generator might have them: once warm, it never heats again.

/// What came out of one call: a value and more to come, or the end and a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<Y, R> {
    Yielded(Y),
    Complete(R),
}

/// Something that goes on, one step for each argument.
pub trait Resumable<Arg> {
    type Yield;
    type Return;

    fn resume(&mut self, arg: Arg) -> Step<Self::Yield, Self::Return>;
}

/// What a thermostat can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// A temperature in degrees: Python's `send`.
    Reading(i32),
    /// The sensor has failed to give one: Python's `throw`.
    Fault,
    /// Enough for today: Python's `close`.
    Close,
}

/// What the thermostat does until it is told something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Heat,
    Rest,
}

/// What a thermostat returns at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// How many readings it was given.
    pub readings: u32,
    /// How many of them it answered with `Action::Heat`.
    pub heated: u32,
    /// Whether it was ended by faults.
    pub failed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Waiting,
    Heating,
    Warm,
    Ended,
}

#[derive(Clone, Debug)]
pub struct Thermostat {
    low: i32,
    high: i32,
    phase: Phase,
    faults: u32,
    report: Report,
}

impl Thermostat {
    pub fn new(low: i32, high: i32) -> Self {
        let report = Report {
            readings: 0,
            heated: 0,
            failed: false,
        };
        Self {
            low,
            high,
            phase: Phase::Waiting,
            faults: 0,
            report,
        }
    }
}

impl Resumable<Command> for Thermostat {
    type Yield = Action;
    type Return = Report;

    fn resume(&mut self, command: Command) -> Step<Action, Report> {
        self.phase = match (self.phase, command) {
            (Phase::Ended, _) | (_, Command::Close) => Phase::Ended,
            (_, Command::Fault) => {
                self.faults += 1;
                self.report.failed = self.faults == 3;
                if self.report.failed {
                    Phase::Ended
                } else {
                    Phase::Waiting
                }
            }
            (phase, Command::Reading(degrees)) => {
                self.faults = 0;
                self.report.readings += 1;
                match phase {
                    Phase::Waiting if degrees < self.low => Phase::Heating,
                    Phase::Heating if degrees >= self.high => Phase::Warm,
                    phase => phase,
                }
            }
        };
        match self.phase {
            Phase::Ended => Step::Complete(self.report),
            Phase::Heating => {
                self.report.heated += 1;
                Step::Yielded(Action::Heat)
            }
            _ => Step::Yielded(Action::Rest),
        }
    }
}
