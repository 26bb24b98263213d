use std::rc::Rc;
use std::thread;

fn main() {
    let dish = Rc::new(String::from("soup"));
    let for_the_kitchen = Rc::clone(&dish);
    thread::spawn(move || println!("cook {for_the_kitchen}"));
    println!("serve {dish}");
}
