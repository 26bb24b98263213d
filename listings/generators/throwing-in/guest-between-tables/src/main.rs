use std::mem;

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

// ANCHOR: change
#[derive(Debug)]
struct TimeUp;

type Outcome = Result<(), TimeUp>;

enum Place {
    Seated,
    Standing(String),
    Done,
}

struct Change<'a> {
    old: &'a mut Vec<String>,
    new: &'a mut Vec<String>,
    place: Place,
}

impl Resumable<Outcome> for Change<'_> {
    type Yield = String;
    type Return = Outcome;

    fn resume(&mut self, arg: Outcome) -> Step<String, Outcome> {
        match (mem::replace(&mut self.place, Place::Done), arg) {
            (Place::Seated, Ok(())) => match self.old.pop() {
                None => Step::Complete(Ok(())),
                Some(guest) => {
                    let line = format!("{guest} stands up");
                    self.place = Place::Standing(guest);
                    Step::Yielded(line)
                }
            },
            (Place::Standing(guest), Ok(())) => {
                let line = format!("{guest} sits down");
                self.new.push(guest);
                Step::Yielded(line)
            }
            (Place::Standing(guest), Err(time_up)) => {
                self.old.push(guest);
                Step::Complete(Err(time_up))
            }
            (Place::Seated | Place::Done, arg) => Step::Complete(arg),
        }
    }
}

fn main() {
    let mut window = vec![String::from("Guido"), String::from("Luciano")];
    let mut door = vec![String::from("Kushal")];
    let mut change = Change {
        old: &mut window,
        new: &mut door,
        place: Place::Seated,
    };

    for arg in [Ok(()), Err(TimeUp), Ok(())] {
        match change.resume(arg) {
            Step::Yielded(line) => println!("{line}"),
            Step::Complete(Err(TimeUp)) => println!("time is up"),
            Step::Complete(Ok(())) => println!("no more steps"),
        }
    }
    println!("{window:?} {door:?}");
}
// ANCHOR_END: change

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_lost_whenever_the_time_is_up() {
        for steps in 0..4 {
            let mut old = vec![String::from("Luciano")];
            let mut new = vec![];
            let mut change = Change {
                old: &mut old,
                new: &mut new,
                place: Place::Seated,
            };
            for _ in 0..steps {
                change.resume(Ok(()));
            }
            change.resume(Err(TimeUp));
            assert_eq!(old.len() + new.len(), 1, "after {steps} steps");
        }
    }
}
