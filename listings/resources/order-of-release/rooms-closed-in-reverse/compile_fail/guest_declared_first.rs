struct Guest<'a> {
    room: &'a str,
}

impl Drop for Guest<'_> {
    fn drop(&mut self) {
        println!("leaving the {}", self.room);
    }
}

fn main() {
    let guest;
    let hall = String::from("hall");
    guest = Guest { room: &hall };
    println!("in the {}", guest.room);
}
