enum Fault {
    Alarm,
    DoorStuck,
}

struct Guests {
    inside: u32,
    stuck: bool,
}

impl Guests {
    fn tell(&mut self, arg: Result<u32, Fault>) {
        match arg {
            Ok(arrived) => self.inside += arrived,
            Err(Fault::Alarm) => self.inside = 0,
            Err(Fault::DoorStuck) if !self.stuck => self.stuck = true,
        }
    }
}

fn main() {
    let mut guests = Guests {
        inside: 0,
        stuck: false,
    };
    for arg in [Ok(2), Err(Fault::Alarm), Err(Fault::DoorStuck)] {
        guests.tell(arg);
    }
    println!("{}", guests.inside);
}
