struct Room(&'static str);

impl Drop for Room {
    fn drop(&mut self) {
        println!("{}: closed", self.0);
    }
}

fn open(name: &'static str) -> Room {
    println!("{name}: opened");
    Room(name)
}

fn main() {
    println!("-- assigned");
    let mut room = open("kitchen");
    println!("in the {}", room.0);
    room = open("cellar");
    println!("in the {}", room.0);

    println!("-- shadowed");
    let room = open("attic");
    println!("in the {}", room.0);
    let room = open("tower");
    println!("in the {}", room.0);
}
