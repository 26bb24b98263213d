use std::sync::Mutex;

struct GuestList {
    names: Mutex<Vec<String>>,
}

impl GuestList {
    fn add(&self, name: &str) {
        let mut names = self.names.lock().unwrap();
        add_to(&mut names, name);
    }

    fn add_pair(&self, first: &str, second: &str) {
        let mut names = self.names.lock().unwrap();
        println!("free: {}", self.names.try_lock().is_ok());
        add_to(&mut names, first);
        add_to(&mut names, second);
    }
}

fn add_to(names: &mut Vec<String>, name: &str) {
    names.push(name.to_owned());
}

fn main() {
    let list = GuestList {
        names: Mutex::default(),
    };
    list.add("Guido");
    list.add_pair("Luciano", "Kushal");
    println!("{:?}", list.names.lock().unwrap());
}
