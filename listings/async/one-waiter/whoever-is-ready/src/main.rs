use std::cmp::Reverse;
use std::collections::BinaryHeap;

// ANCHOR: evening
struct Guest {
    name: &'static str,
    decides_in: u64,
}

const GUESTS: [Guest; 3] = [
    Guest {
        name: "Amir",
        decides_in: 10,
    },
    Guest {
        name: "Kohli",
        decides_in: 5,
    },
    Guest {
        name: "John",
        decides_in: 1,
    },
];

/// What happened, by the minute, and how long each guest waited for the waiter.
#[derive(Default)]
struct Evening {
    events: Vec<(u64, String)>,
    waits: Vec<(&'static str, u64)>,
}

impl Evening {
    fn note(&mut self, minute: u64, event: String) {
        self.events.push((minute, event));
    }

    fn end(&self) -> u64 {
        self.events
            .iter()
            .map(|&(minute, _)| minute)
            .max()
            .unwrap_or(0)
    }

    fn print(&mut self) {
        self.events.sort_by_key(|&(minute, _)| minute);
        for (minute, event) in &self.events {
            println!("{minute:4} {event}");
        }
        println!("guest  minutes waited");
        for (name, minutes) in &self.waits {
            println!("{name:5} {minutes:15}");
        }
        println!("all orders taken at minute {}", self.end());
    }
}
// ANCHOR_END: evening

// ANCHOR: policy
/// All guests get the menu at once, and the waiter goes to whichever is ready.
fn serve(guests: &[Guest], writes_for: u64) -> Evening {
    let mut evening = Evening::default();
    let mut ready = BinaryHeap::new();
    evening.note(0, "waiter waits for any of them".to_owned());
    for Guest { name, decides_in } in guests {
        evening.note(0, format!("{name} reads the menu"));
        ready.push(Reverse((*decides_in, *name)));
    }
    let mut clock = 0;
    while let Some(Reverse((ready_at, name))) = ready.pop() {
        clock = clock.max(ready_at);
        evening.waits.push((name, clock - ready_at));
        clock += writes_for;
        evening.note(clock, format!("{name} ends"));
    }
    evening.note(clock, "waiter ends".to_owned());
    evening
}

fn main() {
    serve(&GUESTS, 0).print();
    println!("minutes to write  last order at  longest wait");
    for minutes in [0, 1, 3, 6] {
        let evening = serve(&GUESTS, minutes);
        let longest = evening.waits.iter().map(|&(_, wait)| wait).max();
        println!(
            "{minutes:16}{:15}{:14}",
            evening.end(),
            longest.unwrap_or(0)
        );
    }
}
// ANCHOR_END: policy

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_overlap() {
        let evening = serve(&GUESTS, 0);
        assert_eq!(evening.waits, [("John", 0), ("Kohli", 0), ("Amir", 0)]);
        assert_eq!(evening.end(), 10);
    }

    #[test]
    fn work_does_not_overlap() {
        let evening = serve(&GUESTS, 6);
        assert_eq!(evening.waits, [("John", 0), ("Kohli", 2), ("Amir", 3)]);
        assert_eq!(evening.end(), 19);
    }
}
