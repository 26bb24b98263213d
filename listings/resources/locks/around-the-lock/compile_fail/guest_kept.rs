use std::sync::Mutex;

fn main() {
    let guests = Mutex::new(vec!["Guido"]);
    let inside = guests.lock().unwrap();
    let first = &inside[0];
    drop(inside);
    println!("{first}");
}
