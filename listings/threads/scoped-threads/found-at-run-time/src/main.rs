use std::collections::BTreeMap;
use std::io::{self, Read};
use std::thread;

fn main() -> io::Result<()> {
    let names = ["Guido", "Luciano"];
    let greet = |name| thread::spawn(move || format!("Hello {name}"));
    for thread in names.map(greet) {
        println!("{}", thread.join().unwrap());
    }

    let mut guests = "Guido\nLuciano\n".as_bytes();
    let reader = thread::spawn(move || {
        let mut list = String::new();
        guests.read_to_string(&mut list)?;
        Ok::<_, io::Error>(list.lines().count())
    });
    println!("{} guests", reader.join().unwrap()?);

    let mut seats = BTreeMap::from([("Guido", 4), ("Luciano", 6)]);
    let total: u32 = thread::scope(|scope| {
        let sum = scope.spawn(|| seats.values().sum());
        sum.join().unwrap()
    });
    seats.insert("Kushal", 2);
    println!("{total} seats at first, {} tables now", seats.len());
    Ok(())
}
