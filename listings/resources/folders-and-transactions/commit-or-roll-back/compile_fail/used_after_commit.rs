struct Transaction<'a> {
    seats: &'a mut Vec<&'static str>,
}

impl Transaction<'_> {
    fn commit(self) {
        println!("{} seats", self.seats.len());
    }
}

fn main() {
    let mut seats = vec!["Guido"];
    let change = Transaction { seats: &mut seats };
    change.seats.push("Luciano");
    change.commit();
    change.seats.push("Kushal");
}
