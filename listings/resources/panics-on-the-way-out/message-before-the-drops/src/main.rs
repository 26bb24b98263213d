use std::panic;

struct Room(&'static str);

impl Drop for Room {
    fn drop(&mut self) {
        println!("{}: closed", self.0);
    }
}

fn seat(guests: &[&str], number: usize) {
    let _stage = Room("stage");
    println!("seated: {}", guests[number]);
}

fn welcome(guests: &[&str], number: usize) {
    let _hall = Room("hall");
    seat(guests, number);
    println!("welcomed");
}

fn main() {
    panic::set_hook(Box::new(|info| {
        let message = info.payload_as_str();
        println!("hook: {}", message.unwrap_or("?"));
    }));
    let guests = ["Guido", "Luciano"];
    for number in [1, 2] {
        let outcome = panic::catch_unwind(|| {
            welcome(&guests, number);
        });
        println!("caught: {}", outcome.is_err());
    }
}
