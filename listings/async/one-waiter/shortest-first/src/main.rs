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

/// The waiter knows who will decide first, and begins there.
fn serve(guests: &[Guest]) -> Evening {
    // ANCHOR: sorted
    let mut guests: Vec<&Guest> = guests.iter().collect();
    guests.sort_by_key(|guest| guest.decides_in);
    // ANCHOR_END: sorted
    let mut evening = Evening::default();
    let mut clock = 0;
    for Guest { name, decides_in } in guests {
        evening.note(clock, format!("waiter waits beside {name}"));
        if clock > 0 {
            evening.note(0, format!("{name} waits for the waiter"));
        }
        evening.waits.push((name, clock));
        evening.note(clock, format!("{name} reads the menu"));
        clock += decides_in;
        evening.note(clock, format!("{name} ends"));
    }
    evening.note(clock, "waiter ends".to_owned());
    evening
}

fn main() {
    serve(&GUESTS).print();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quickest_is_first() {
        let evening = serve(&GUESTS);
        assert_eq!(evening.waits, [("John", 0), ("Kohli", 1), ("Amir", 6)]);
        assert_eq!(evening.end(), 16);
    }
}
