use std::sync::Mutex;

fn careless(guests: &Mutex<Vec<&str>>) {
    guests.push("Barry");
}

fn main() {
    let guests = Mutex::new(vec!["Guido"]);
    careless(&guests);
}
