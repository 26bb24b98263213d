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

fn lend(_office: Room, _archive: Room) {
    println!("lent out");
}

fn main() {
    let _house = open("house");
    let _hall = open("hall");
    let _stage = open("stage");
    lend(open("office"), open("archive"));
    println!("the show");
}
