use std::any::{Any, type_name_of_val};
use std::ptr;

#[derive(Debug)]
struct Guest {
    name: String,
    seat: u32,
}

impl Guest {
    fn title() -> &'static str {
        "guest"
    }

    fn seat(&self) -> u32 {
        self.seat
    }
}

struct Speaker {
    guest: Guest,
}

trait Greet: Any {
    fn greeting(&self) -> String;
}

impl Greet for Guest {
    fn greeting(&self) -> String {
        format!("Hello {}", self.name)
    }
}

impl Greet for Speaker {
    fn greeting(&self) -> String {
        self.guest.greeting() + ", the stage is yours"
    }
}

fn guest(name: &str, seat: u32) -> Guest {
    let name = name.to_string();
    Guest { name, seat }
}

fn main() {
    let mut first = guest("Guido", 4);
    let speaker = Speaker {
        guest: guest("Luciano", 2),
    };
    let guests: [&dyn Greet; 2] = [&first, &speaker];
    for guest in guests {
        let guest_or_speaker: &dyn Any = guest;
        println!("{} {}", guest_or_speaker.is::<Speaker>(), guest.greeting());
    }

    println!(
        "{} {}",
        type_name_of_val(&first.seat),
        type_name_of_val("tea")
    );
    println!(
        "{} {} {}",
        first.seat(),
        Guest::title(),
        ptr::eq(&first, &first)
    );
    first.name = "Kushal".to_string();
    println!("{first:?}");
}
