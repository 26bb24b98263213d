use std::collections::BTreeMap;
use std::thread;

fn main() {
    let mut seats = BTreeMap::from([("Guido", 4), ("Luciano", 6)]);
    thread::scope(|scope| {
        let sum = scope.spawn(|| seats.values().sum::<u32>());
        println!("{}", sum.join().unwrap());
        seats.insert("Kushal", 2);
    });
}
