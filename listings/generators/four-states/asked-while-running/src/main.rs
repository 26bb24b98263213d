use std::array;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Echoes {
    names: array::IntoIter<&'static str, 3>,
    itself: Weak<RefCell<Echoes>>,
}

impl Iterator for Echoes {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let name = self.names.next()?;
        if name != "Echo" {
            return Some(name.to_string());
        }
        let voices = self.itself.upgrade()?;
        match voices.try_borrow_mut() {
            Ok(mut voices) => voices.next(),
            Err(error) => Some(error.to_string()),
        }
    }
}

fn main() {
    let names = ["Guido", "Echo", "Kushal"].into_iter();
    let voices = Rc::new_cyclic(|itself| {
        let itself = itself.clone();
        RefCell::new(Echoes { names, itself })
    });
    for _ in 0..4 {
        println!("{:?}", voices.borrow_mut().next());
    }
}
