use std::sync::Mutex;

fn free<T>(lock: &Mutex<T>) -> bool {
    lock.try_lock().is_ok()
}

fn main() {
    let (soup, menu) = (Mutex::new(500), Mutex::new(vec!["soup"]));

    let pair = (*soup.lock().unwrap(), free(&soup));
    println!("second place of a tuple: {}", pair.1);

    match menu.lock().unwrap().first() {
        Some(_) => println!("arm of a match: {}", free(&menu)),
        None => println!("no menu"),
    }

    if let Some(second) = menu.lock().unwrap().get(1) {
        println!("then {second}");
    } else {
        println!("else of an if let: {}", free(&menu));
    }
}
