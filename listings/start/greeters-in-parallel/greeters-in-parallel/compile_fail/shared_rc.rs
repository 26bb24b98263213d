use std::rc::Rc;
use std::thread;

fn main() {
    let name = Rc::new("Guido");
    let twin = Rc::clone(&name);
    thread::spawn(move || println!("Hello {twin}"));
    println!("Hello {name}");
}
