use std::iter;

fn brew(drink: &str) -> String {
    println!("brewing {drink}");
    format!("a cup of {drink}")
}

fn main() {
    let mut ready = iter::once(brew("coffee"));
    let mut waiting = iter::once_with(|| brew("tea"));
    let _unwanted = iter::once_with(|| brew("cocoa"));
    println!("table laid");
    println!("{:?}", ready.next());
    println!("{:?}", waiting.next());
    println!("{:?}", waiting.next());
}
