//! Takes "in between" to leave out `low`, so a room at `low` is no longer heated.

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

/// A thermostat between two temperatures.
///
/// It begins at rest. A reading below `low` starts the heating, and a reading of
/// `high` or more ends it. In between, `low` included, it goes on doing what it did before, heating
/// or resting, so that it does not flicker.
///
/// A fault is answered with rest, which is then what it did before. After three
/// faults without a reading between them the third is its end, with `failed` set.
/// `Close` is its end as well. Once ended it stays ended: whatever it is told, it
/// answers with the same report.
///
/// Between 18 and 21, the readings 17, 20, 21, 20 are answered with heat, heat,
/// rest, rest, and `Close` with a report of 4 readings, 2 of them heated.
#[derive(Clone, Debug)]
pub struct Thermostat {
    low: i32,
    high: i32,
    action: Action,
    faults: u32,
    report: Report,
    ended: bool,
}

impl Thermostat {
    /// A thermostat that heats below `low`, until it has reached `high`.
    pub fn new(low: i32, high: i32) -> Self {
        Self {
            low,
            high,
            action: Action::Rest,
            faults: 0,
            report: Report {
                readings: 0,
                heated: 0,
                failed: false,
            },
            ended: false,
        }
    }

    fn read(&mut self, degrees: i32) {
        self.action = match degrees {
            degrees if degrees < self.low => Action::Heat,
            degrees if self.low < degrees && degrees < self.high => self.action,
            _ => Action::Rest,
        };
        self.faults = 0;
        self.report.readings += 1;
        if self.action == Action::Heat {
            self.report.heated += 1;
        }
    }

    fn fail(&mut self) {
        self.action = Action::Rest;
        self.faults += 1;
        self.report.failed = self.faults == 3;
        self.ended = self.report.failed;
    }
}

impl Resumable<Command> for Thermostat {
    type Yield = Action;
    type Return = Report;

    fn resume(&mut self, command: Command) -> Step<Action, Report> {
        if !self.ended {
            match command {
                Command::Reading(degrees) => self.read(degrees),
                Command::Fault => self.fail(),
                Command::Close => self.ended = true,
            }
        }
        if self.ended {
            Step::Complete(self.report)
        } else {
            Step::Yielded(self.action)
        }
    }
}
