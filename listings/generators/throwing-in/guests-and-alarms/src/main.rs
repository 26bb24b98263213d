// ANCHOR: resumable
enum Step<Y, R> {
    Yielded(Y),
    Complete(R),
}

trait Resumable<Arg> {
    type Yield;
    type Return;

    fn resume(&mut self, arg: Arg) -> Step<Self::Yield, Self::Return>;
}
// ANCHOR_END: resumable

// ANCHOR: guests
#[derive(Debug)]
enum Fault {
    Alarm,
    DoorStuck,
}

#[derive(Default)]
struct Guests {
    inside: u32,
}

impl Resumable<Result<u32, Fault>> for Guests {
    type Yield = u32;
    type Return = Fault;

    fn resume(&mut self, arg: Result<u32, Fault>) -> Step<u32, Fault> {
        match arg {
            Ok(arrived) => self.inside += arrived,
            Err(Fault::Alarm) => self.inside = 0,
            Err(fault @ Fault::DoorStuck) => return Step::Complete(fault),
        }
        Step::Yielded(self.inside)
    }
}

fn main() {
    let mut guests = Guests::default();
    let told = [
        Ok(2),
        Ok(3),
        Err(Fault::Alarm),
        Ok(1),
        Err(Fault::DoorStuck),
    ];
    for arg in told {
        match guests.resume(arg) {
            Step::Yielded(inside) => println!("{inside}"),
            Step::Complete(fault) => println!("ended by {fault:?}"),
        }
    }
}
// ANCHOR_END: guests

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alarm_in_an_empty_room_is_survived() {
        let step = Guests::default().resume(Err(Fault::Alarm));
        assert!(matches!(step, Step::Yielded(0)));
    }
}
