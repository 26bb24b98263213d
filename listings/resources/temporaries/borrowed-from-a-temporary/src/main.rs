struct Room(String);

impl Room {
    fn name(&self) -> &str {
        &self.0
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        println!("{}: closed", self.0);
    }
}

fn open(name: &str) -> Room {
    println!("{name}: opened");
    Room(name.to_owned())
}

fn main() {
    let length = open("hall").name().len();
    println!("length: {length}");

    println!("in the {}", open("stage").name());

    let cellar = &open("cellar");
    println!("in the {}", cellar.name());

    let name = &open("attic").0;
    println!("in the {name}");
}
