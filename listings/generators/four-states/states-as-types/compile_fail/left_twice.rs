struct Greeted {
    name: String,
}

struct Closed;

impl Greeted {
    fn leave(self) -> (String, Closed) {
        (format!("Goodbye {}", self.name), Closed)
    }
}

fn main() {
    let name = String::from("Guido");
    let guest = Greeted { name };
    let (line, _closed) = guest.leave();
    println!("{line}");
    let (line, _closed) = guest.leave();
    println!("{line}");
}
