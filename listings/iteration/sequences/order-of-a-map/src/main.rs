use std::collections::{BTreeMap, HashMap, HashSet};

fn main() {
    let names = ["Luciano", "Guido", "Kushal", "Barry"];
    let pairs = names.map(|name| (name, 2));

    let mut orders = HashSet::new();
    for _ in 0..100 {
        let seats = HashMap::from(pairs);
        let order: Vec<&str> = seats.into_keys().collect();
        orders.insert(order);
    }
    println!("more than one order: {}", orders.len() > 1);

    let seats = BTreeMap::from(pairs);
    println!("{}", seats["Kushal"]);
    println!("{:?}", seats.keys());
}
