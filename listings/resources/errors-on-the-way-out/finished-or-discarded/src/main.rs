#[derive(Default)]
struct GuestList {
    names: Vec<String>,
    finished: bool,
}

impl GuestList {
    fn add(&mut self, name: &str) -> Result<(), String> {
        if name.is_empty() {
            return Err("a guest without a name".to_owned());
        }
        self.names.push(name.to_owned());
        Ok(())
    }

    fn finish(mut self) -> Result<usize, String> {
        if self.names.is_empty() {
            return Err("nobody is coming".to_owned());
        }
        self.finished = true;
        Ok(self.names.len())
    }
}

impl Drop for GuestList {
    fn drop(&mut self) {
        if !self.finished {
            println!("discarded: {:?}", self.names);
        }
    }
}

fn invite(names: &[&str]) -> Result<usize, String> {
    let mut list = GuestList::default();
    for name in names {
        list.add(name)?;
    }
    list.finish()
}

fn main() {
    println!("{:?}", invite(&["Guido", "Luciano"]));
    println!("{:?}", invite(&["Kushal", ""]));
    println!("{:?}", invite(&[]));
}
