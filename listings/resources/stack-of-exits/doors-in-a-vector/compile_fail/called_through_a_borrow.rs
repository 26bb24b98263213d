struct Exits(Vec<Box<dyn FnOnce()>>);

impl Drop for Exits {
    fn drop(&mut self) {
        for exit in self.0.iter().rev() {
            exit();
        }
    }
}

fn main() {
    let lights = Box::new(|| println!("lights off"));
    let _exits = Exits(vec![lights]);
    println!("inside");
}
