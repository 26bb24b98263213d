struct Door(&'static str);

impl Door {
    fn open(name: &'static str) -> Result<Self, String> {
        if name == "vault" {
            return Err(format!("the {name} is locked"));
        }
        println!("open {name}");
        Ok(Self(name))
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        println!("close {}", self.0);
    }
}

fn open_all(names: [&'static str; 3]) -> Result<Vec<Door>, String> {
    names.into_iter().map(Door::open).collect()
}

fn main() {
    for last in ["cellar", "vault"] {
        match open_all(["hall", "kitchen", last]) {
            Ok(_doors) => println!("inside"),
            Err(error) => println!("{error}"),
        }
    }
}
