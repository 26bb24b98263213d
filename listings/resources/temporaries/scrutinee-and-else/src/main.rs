struct Room(&'static str);

impl Room {
    fn guest(&self) -> Option<&'static str> {
        (self.0 == "hall").then_some("Guido")
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        println!("{}: closed", self.0);
    }
}

fn guests_in(name: &'static str) -> usize {
    let _door = Room("door");
    Room(name).guest().iter().count()
}

fn main() {
    println!(
        "{}",
        match Room("hall").guest() {
            Some(guest) => format!("hello {guest}"),
            None => String::from("nobody"),
        }
    );

    if let Some(guest) = Room("attic").guest() {
        println!("hello {guest}");
    } else {
        println!("nobody");
    }

    println!("guests: {}", guests_in("stage"));
}
