struct Created {
    name: String,
}

struct Greeted {
    name: String,
}

struct Closed;

impl Created {
    fn greet(self) -> (String, Greeted) {
        let line = format!("Hello {}", self.name);
        (line, Greeted { name: self.name })
    }
}

impl Greeted {
    fn leave(self) -> (String, Closed) {
        (format!("Goodbye {}", self.name), Closed)
    }
}

fn main() {
    let name = String::from("Guido");
    let guest = Created { name };
    let (line, guest) = guest.greet();
    println!("{line}");
    let (line, _guest) = guest.leave();
    println!("{line}");
    println!("created {}", size_of::<Created>());
    println!("closed  {}", size_of::<Closed>());
}
