struct Created {
    name: String,
}

struct Greeted {
    name: String,
}

impl Created {
    fn greet(self) -> (String, Greeted) {
        let line = format!("Hello {}", self.name);
        (line, Greeted { name: self.name })
    }
}

impl Greeted {
    fn leave(self) -> String {
        format!("Goodbye {}", self.name)
    }
}

fn main() {
    let name = String::from("Guido");
    let guest = Created { name };
    println!("{}", guest.leave());
}
