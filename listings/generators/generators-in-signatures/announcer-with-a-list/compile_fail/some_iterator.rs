struct Announcer {
    guests: impl Iterator<Item = &'static str>,
}

fn main() {
    let guests = ["Guido", "Luciano"].into_iter();
    let mut door = Announcer { guests };
    println!("{:?}", door.guests.next());
}
