struct Room(String);

impl Room {
    fn name(&self) -> &str {
        &self.0
    }
}

fn main() {
    let name = Room(String::from("hall")).name();
    println!("in the {name}");
}
