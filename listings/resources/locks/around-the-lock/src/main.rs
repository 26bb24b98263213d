use std::sync::Mutex;
use std::thread;

fn careful(guests: &Mutex<Vec<&str>>) {
    match guests.try_lock() {
        Ok(mut guests) => guests.push("Luciano"),
        Err(_) => println!("Luciano is turned away"),
    }
}

fn main() {
    let guests = Mutex::new(Vec::new());

    let mut inside = guests.lock().unwrap();
    inside.push("Guido");
    thread::scope(|scope| {
        scope.spawn(|| careful(&guests));
    });
    println!("{inside:?}");
}
