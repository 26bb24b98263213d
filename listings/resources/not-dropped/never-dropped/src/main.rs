use std::cell::RefCell;
use std::mem;
use std::rc::{Rc, Weak};

struct Room {
    name: &'static str,
    door: RefCell<Option<Rc<Room>>>,
    back: RefCell<Weak<Room>>,
}

fn open(name: &'static str) -> Rc<Room> {
    let door = RefCell::default();
    let back = RefCell::default();
    Rc::new(Room { name, door, back })
}

impl Drop for Room {
    fn drop(&mut self) {
        println!("{}: closed", self.name);
    }
}

fn main() {
    let (hall, stage) = (open("hall"), open("stage"));
    hall.door.replace(Some(Rc::clone(&stage)));
    stage.door.replace(Some(Rc::clone(&hall)));
    drop((hall, stage));
    println!("hall and stage left");

    let (attic, tower) = (open("attic"), open("tower"));
    attic.door.replace(Some(Rc::clone(&tower)));
    tower.back.replace(Rc::downgrade(&attic));
    drop((attic, tower));
    println!("attic and tower left");

    mem::forget(open("cellar"));
    println!("the end");
}
