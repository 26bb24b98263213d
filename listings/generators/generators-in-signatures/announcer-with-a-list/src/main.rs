use std::iter;

struct Announcer<I> {
    guests: I,
    announced: u32,
}

impl<I: Iterator<Item = &'static str>> Announcer<I> {
    fn new(guests: I) -> Self {
        let announced = 0;
        Self { guests, announced }
    }

    fn announce(&mut self) -> Option<String> {
        let name = self.guests.next()?;
        self.announced += 1;
        Some(format!("{}. {name}", self.announced))
    }
}

type AnyGuests = Box<dyn Iterator<Item = &'static str>>;

fn main() {
    let mut begun = ["Guido", "Luciano", "Kushal"].into_iter();
    println!("first in: {:?}", begun.next());
    let mut door = Announcer::new(begun);
    println!("{:?}", door.announce());

    let again: AnyGuests = Box::new(door.guests);
    let late: AnyGuests = Box::new(iter::once("Barry"));
    let mut doors = [again, late].map(Announcer::new);
    println!("{:?}", doors.each_mut().map(|door| door.announce()));
}
