use std::collections::HashMap;

use indexmap::IndexSet;

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Point {
    x: i32,
    y: i32,
}

type Layer = HashMap<&'static str, &'static str>;

fn look_up(layers: &[&Layer], key: &str) -> Option<&'static str> {
    layers.iter().find_map(|layer| layer.get(key)).copied()
}

fn main() {
    let home = Point { x: 3, y: 4 };
    let moved = Point { y: 7, ..home };
    let Point { x, y } = moved;
    println!("{home:?} {} {}", x + y, home < moved);

    let defaults = Layer::from([("drink", "tea"), ("sugar", "no")]);
    let ordered = Layer::from([("sugar", "yes")]);
    for key in ["drink", "sugar", "milk"] {
        print!("{:?} ", look_up(&[&ordered, &defaults], key));
    }
    println!();

    let mut queue = IndexSet::from(["Luciano", "Guido", "Kushal"]);
    if let Some(name) = queue.shift_take("Luciano") {
        queue.insert(name);
    }
    println!("{queue:?}");
    println!("{:?}", queue.shift_remove_index(0));
}
