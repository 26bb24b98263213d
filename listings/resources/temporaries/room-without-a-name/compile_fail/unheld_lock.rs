use std::sync::Mutex;

fn main() {
    let visitors = Mutex::new(0);
    let _ = visitors.lock().unwrap();
    println!("one at a time");
}
