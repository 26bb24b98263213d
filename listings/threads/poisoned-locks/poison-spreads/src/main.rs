use std::sync::Mutex;
use std::thread::Builder;

static ORDERS: Mutex<Vec<u32>> = Mutex::new(Vec::new());

fn serve(seats: u32) -> u32 {
    let mut orders = ORDERS.lock().unwrap();
    orders.push(seats);
    12 / seats
}

fn main() -> std::io::Result<()> {
    for (name, seats) in [("Guido", 4), ("Luciano", 0), ("Kushal", 2)] {
        let waiter = Builder::new().name(name.to_owned());
        match waiter.spawn(move || serve(seats))?.join() {
            Ok(each) => println!("{name}: {each} plates each"),
            Err(_) => println!("{name}: failed"),
        }
    }
    Ok(())
}
