use std::sync::Mutex;
use std::thread;

fn main() {
    let guests = Mutex::new(vec!["Guido"]);
    let mut inside = guests.lock().unwrap();
    thread::scope(|scope| {
        scope.spawn(move || inside.push("Barry"));
    });
}
